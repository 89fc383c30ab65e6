import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'

/** The licences of the packages that bundled files come from, as those licences ask for. */
export async function licenseTexts(inputs: readonly string[]): Promise<string> {
  const packages = packagesOf(inputs)
  const texts: string[] = []
  for (const name of packages) {
    const folder = join(repository, 'node_modules', name)
    const license = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file))
    if (license === undefined) throw new Error(`the bundled package ${name} has no licence file`)
    texts.push(`${name}\n\n${(await readFile(join(folder, license), 'utf8')).trim()}\n`)
  }
  return texts.join('\n----\n\n')
}

/** The packages that bundled files come from, sorted. */
export function packagesOf(inputs: readonly string[]): string[] {
  return [...new Set(inputs.flatMap((input) => packageOf(input) ?? []))].sort()
}

/** `node_modules/@scope/name/file.js` gives `@scope/name`. */
export function packageOf(input: string): string | undefined {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
}
