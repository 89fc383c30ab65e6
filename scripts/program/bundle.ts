import { build, type Metafile, type Plugin } from 'esbuild'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { licenseTexts } from './licenses.ts'

/** Bundles one TypeScript entry into one CommonJS program that runs on every Node.js line that we support. */
export async function bundle(
  entry: string,
  output: string,
  { plugins = [], banner = '' }: { plugins?: Plugin[]; banner?: string } = {},
): Promise<Metafile> {
  const result = await build({
    absWorkingDir: repository,
    entryPoints: [entry],
    outfile: output,
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    legalComments: 'inline',
    platform: 'node',
    target: 'node20.19',
    // CommonJS starts sooner than ES modules.
    format: 'cjs',
    define: {
      'import.meta.dirname': '__dirname',
      GLOO_VALUES_VERSION: JSON.stringify(await packageVersion()),
    },
    alias: treeShakenYaml,
    plugins: [parsedJson, ...plugins],
    banner: { js: `#!/usr/bin/env node\n${banner}` },
    logLevel: 'silent',
  })
  const [warning] = result.warnings
  if (warning !== undefined) throw new Error(`${warning.location?.file ?? entry}: ${warning.text}`)
  const [file] = result.outputFiles
  if (file === undefined) throw new Error(`esbuild wrote nothing for ${entry}`)
  await replaceFile(output, file.contents)
  return result.metafile
}

/** Builds the published program with the licences of what is in it. */
export async function buildProgram(): Promise<{ output: string; bytes: number }> {
  const output = join(repository, 'dist/gloo-values.cjs')
  const metafile = await bundle('cli/bin.ts', output)
  await writeFile(
    join(repository, 'dist/THIRD-PARTY-LICENSES.txt'),
    await licenseTexts(Object.keys(metafile.inputs)),
  )
  return { output, bytes: Object.values(metafile.outputs)[0]?.bytes ?? 0 }
}

/** Node's condition of `yaml` names its CommonJS build; only the ES module build can be tree-shaken. */
const treeShakenYaml = {
  yaml: join(repository, 'node_modules/yaml/browser/dist/index.js'),
}

/** Large JSON loads sooner as text for `JSON.parse` than as an object literal. */
const parsedJson: Plugin = {
  name: 'parsed-json',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const minified = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(minified)})`, loader: 'js' }
    })
  },
}

async function packageVersion(): Promise<string> {
  const text = await readFile(join(repository, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Replaces a program as a whole, so one that is being started beside a build is never half written. */
async function replaceFile(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  await writeFile(temporary, contents)
  await chmod(temporary, 0o755)
  await rename(temporary, path)
}
