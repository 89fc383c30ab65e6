import { transform, type Metafile } from 'esbuild'
import { createHash } from 'node:crypto'
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
import { licenseTexts, packagesOf } from './licenses.ts'
import { fillIn, loadedOnDemand, onDemandEntries, onDemandImports, onDemandName } from './on-demand.ts'
import { coreName, partOfProgram, startOfProgram } from './parts.ts'

const entry = 'cli/bin.ts'

/** What programs import; it shares the files of the program. */
export const apiModule = 'api/validate.ts'

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
  const { metafile: whole } = await bundled({
    entryPoints: [entry],
    outdir: dirname(output),
    format: 'esm',
    plugins,
  })
  const { modules, data } = await loadedOnDemand(whole)
  const [files, entries] = onDemandEntries([...modules, apiModule], importedBy(entry, whole))
  const name = basename(output, '.cjs')
  const { metafile, outputFiles } = await bundled({
    entryPoints: { [name]: entry, ...Object.fromEntries(files.map((file) => [file, file])) },
    outdir: dirname(output),
    outExtension: { '.js': '.cjs' },
    chunkNames: coreName,
    // Only ES modules can be split; each file becomes CommonJS below, which starts sooner.
    format: 'esm',
    splitting: true,
    plugins: [entries, onDemandImports(modules), ...plugins],
  })
  const parts = new Map<string, string>()
  for (const { path, text } of outputFiles) parts.set(path, await commonJs(text))
  const sizes = { ...(await writeData(data, dirname(output))), ...(await writeParts(parts, output, banner)) }
  return { metafile, sizes }
}

/** The modules that one imports at its top. */
function importedBy(path: string, { inputs }: Metafile): string[] {
  return inputs[path]!.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path)
}

async function writeData(data: readonly string[], folder: string): Promise<Program['sizes']> {
  const sizes: Record<string, number> = {}
  for (const path of data) {
    const contents = JSON.stringify(JSON.parse(await readFile(join(repository, path), 'utf8')))
    await replaceFile(join(folder, basename(path)), contents, modeOfPart)
    sizes[basename(path)] = Buffer.byteLength(contents)
  }
  return sizes
}

async function writeApi(folder: string): Promise<Program['sizes']> {
  const sizes: Record<string, number> = {}
  for (const [name, contents] of Object.entries(apiFiles(apiModule))) {
    await replaceFile(join(folder, name), contents, modeOfPart)
    sizes[name] = Buffer.byteLength(contents)
  }
  return sizes
}

async function writeParts(
  parts: ReadonlyMap<string, string>,
  start: string,
  banner: string,
): Promise<Program['sizes']> {
  const sizes: Record<string, number> = {}
  const hash = createHash('sha256').update([...parts.values()].join(''))
  const build = hash.digest('hex').slice(0, 16)
  // The file to start comes last: it is there when all that it loads is.
  for (const path of [...parts.keys()].sort((a, b) => Number(a === start) - Number(b === start))) {
    const file = basename(path)
    const code = parts.get(path)!
    const [contents, mode] =
      path === start
        ? [programStart(banner) + startOfProgram(build) + code, modeOfProgram]
        : [partOfProgram(file, code, build), modeOfPart]
    await replaceFile(path, contents, mode)
    sizes[file] = Buffer.byteLength(contents)
  }
  return sizes
}

async function commonJs(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: 'cjs',
    minify: true,
    target,
    platform: 'node',
    supported: { 'dynamic-import': false },
  })
  return fillIn(code)
}

/** Builds the published program with the licences of what is in it. */
export async function buildProgram(): Promise<{
  output: string
  sizes: Program['sizes']
  /** The names of the packages that are bundled. */
  packages: string[]
}> {
  const output = join(repository, 'dist/gloo-values.cjs')
  const { metafile, sizes } = await bundleProgram(output)
  const api = await writeApi(dirname(output))
  await writeFile(
    join(repository, 'dist/THIRD-PARTY-LICENSES.txt'),
    await licenseTexts(Object.keys(metafile.inputs)),
  )
  return { output, sizes: { ...sizes, ...api }, packages: packagesOf(Object.keys(metafile.inputs)) }
}

const apiFunctions = ['renderReport', 'validate']

/** What programs import, as CommonJS and as an ES module: nothing is loaded before a function is called. */
function apiFiles(module: string): Record<string, string> {
  const code = `require("./${onDemandName}.cjs")["${module}"]`
  const asCommonJs = apiFunctions.map(
    (name) => `exports.${name} = async (...args) => ${code}.${name}(...args)\n`,
  )
  const asModule = apiFunctions.map((name) => `export const ${name} = api.${name}\n`)
  return {
    'index.cjs': `'use strict'\n${asCommonJs.join('')}`,
    'index.mjs': `import api from './index.cjs'\n${asModule.join('')}`,
  }
}
