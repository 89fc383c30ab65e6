import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { repository } from '../helm/helm.ts'
import { runOrFail } from '../toolchain/run.ts'
import { modeOfPart, replaceFile } from './bundle.ts'

const generator = join(
  dirname(createRequire(import.meta.url).resolve('dts-bundle-generator/package.json')),
  'dist/bin/dts-bundle-generator.js',
)

const published = join(repository, 'generated/types')

/** Writes the types of what programs import for both kinds of modules, and the published types for CommonJS. */
export async function writeDeclarations(folder: string): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'gloo-values-types-'))
  try {
    const output = join(temporary, 'index.d.ts')
    const options = ['--silent', '--no-banner', '--no-check', '--export-referenced-types=false']
    await runOrFail(process.execPath, [generator, ...options, '-o', output, 'api/index.ts'], {
      cwd: repository,
    })
    const text = await readFile(output, 'utf8')
    for (const name of ['index.d.cts', 'index.d.mts']) await replaceFile(join(folder, name), text, modeOfPart)
    for (const name of await readdir(published)) {
      const path = relative(folder, join(published, name)).replaceAll('\\', '/')
      const contents = `export type * from '${path}' with { 'resolution-mode': 'import' }\n`
      await replaceFile(join(folder, name.replace('.d.ts', '.d.cts')), contents, modeOfPart)
    }
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
