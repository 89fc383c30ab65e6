import { transform, type Metafile } from 'esbuild'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { repository } from '../helm/helm.ts'
import {
  bundled,
  modeOfPart,
  modeOfProgram,
  programStart,
  replaceFile,
  target,
  type BundleOptions,
} from './bundle.ts'
import { coreGuard } from './core-guard.ts'
import { licenseTexts } from './licenses.ts'
import { fillIn, onDemandEntry, onDemandImports, loadedOnDemand, onDemandName } from './on-demand.ts'

const entry = 'cli/bin.ts'
const coreName = 'core'

export interface Program {
  /** Of all its files. */
  metafile: Metafile
  /** Bytes of each file, by its name. */
  sizes: Readonly<Record<string, number>>
}

/**
 * Bundles the program into a few CommonJS files in the folder of `output`, which is the one to start. Node.js goes over
 * each byte of a file before it runs the first, so a start should see only what it needs.
 */
export async function bundleProgram(
  output: string,
  { plugins = [], banner = '' }: BundleOptions = {},
): Promise<Program> {
  const { metafile: whole } = await bundled({ entryPoints: [entry], outdir: dirname(output), format: 'esm' })
  const { modules, data } = loadedOnDemand(whole)
  const name = basename(output, '.cjs')
  const { metafile, outputFiles } = await bundled({
    entryPoints: { [name]: entry, [onDemandName]: onDemandName },
    outdir: dirname(output),
    outExtension: { '.js': '.cjs' },
    chunkNames: coreName,
    // Only ES modules can be split; each file becomes CommonJS below, which starts sooner.
    format: 'esm',
    splitting: true,
    plugins: [onDemandEntry(modules), onDemandImports, ...plugins],
  })
  const sizes: Record<string, number> = {}
  for (const path of data) {
    const contents = JSON.stringify(JSON.parse(await readFile(join(repository, path), 'utf8')))
    await replaceFile(join(dirname(output), basename(path)), contents, modeOfPart)
    sizes[basename(path)] = Buffer.byteLength(contents)
  }
  // The file to start comes last: it is there when all that it loads is.
  for (const { path, text } of outputFiles.toSorted(
    (a, b) => Number(a.path === output) - Number(b.path === output),
  )) {
    const start = path === output ? programStart(banner) + coreGuard(`${coreName}.cjs`) : ''
    const { code } = await transform(text, {
      format: 'cjs',
      minify: true,
      target,
      platform: 'node',
      supported: { 'dynamic-import': false },
    })
    const contents = start + fillIn(code)
    await replaceFile(path, contents, path === output ? modeOfProgram : modeOfPart)
    sizes[basename(path)] = Buffer.byteLength(contents)
  }
  return { metafile, sizes }
}

/** Builds the published program with the licences of what is in it. */
export async function buildProgram(): Promise<{ output: string; sizes: Program['sizes'] }> {
  const output = join(repository, 'dist/gloo-values.cjs')
  const { metafile, sizes } = await bundleProgram(output)
  await writeFile(
    join(repository, 'dist/THIRD-PARTY-LICENSES.txt'),
    await licenseTexts(Object.keys(metafile.inputs)),
  )
  return { output, sizes }
}
