import { kindByWords, type KindByWords } from '../../validator/carriers/detect.ts'
import type { FileInput, ReleaseInput, ValidationInput } from '../../validator/release/input.ts'
import type { CarrierContext } from './carrier-context.ts'

type Input = Pick<ValidationInput, 'releases' | 'profile' | 'root' | 'flags' | 'carriers'>

/**
 * Puts the releases that manifests and other carriers hold in the place of these files. Loads what this needs only
 * when there is such a file.
 */
export async function withCarriers<Given extends Input>(
  input: Given,
  context: CarrierContext,
): Promise<Given> {
  // With --root the user says where the values are.
  if (context.positionals.length === 0 || input.root !== undefined) return input
  const words = new Map(input.releases.map((release) => [release, kindOf(release)]))
  if ([...words.values()].every(({ kind }) => kind === 'values')) return input
  const { kindOfFile } = await import('../../validator/carriers/kind-of-file.ts')
  const kinds = new Map(
    [...words].map(([release, { kind, isOpen }]) => {
      const file = release.files.at(-1)!
      return [release, isOpen && 'text' in file ? kindOfFile(file.name, file.text) : kind] as const
    }),
  )
  if ([...kinds.values()].every((kind) => kind === 'values')) return input
  const { readCarriers } = await import('./read-carriers.ts')
  return { ...input, ...(await readCarriers(input, kinds, context)) }
}

function kindOf({ files }: ReleaseInput): KindByWords {
  const file: FileInput | undefined = files.at(-1)
  return file !== undefined && 'text' in file
    ? kindByWords(file.name, file.text)
    : { kind: 'values', isOpen: false }
}
