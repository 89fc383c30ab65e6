import { isTerraform } from '../../validator/carriers/detect.ts'
import { kindOfFile } from '../../validator/carriers/kind-of-file.ts'
import type { FileInput } from '../../validator/release/input.ts'
import { UsageError } from '../terminal/usage-error.ts'

/**
 * The values files among files, for commands that read nothing else. A manifest that was found in a folder is left
 * out; one that is named itself is refused.
 */
export function valuesFiles(
  command: string,
  files: readonly FileInput[],
  named: readonly string[],
): FileInput[] {
  return files.filter((file) => {
    const kind = 'text' in file ? kindOfFile(file.name, file.text) : 'values'
    if (kind === 'values') return true
    if (!named.includes(file.name === '<stdin>' ? '-' : file.name)) return false
    const found = kind === 'carrier' ? 'is not a plain values file' : 'is a manifest'
    throw new UsageError(
      `${file.name} ${found}; gloo-values ${command} reads values files only`,
      `put the values into a separate file${isTerraform(file.name) ? '' : ', or name their key with --root'}`,
    )
  })
}
