import { build, type BuildOptions, type BuildResult, type Metafile, type Plugin } from 'esbuild'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { withoutRuleTexts } from './without-rule-texts.ts'

export interface BundleOptions {
  plugins?: Plugin[]
  /** Code that runs before that of the program. */
  banner?: string
}

/** Bundles one TypeScript entry into one CommonJS program that runs on every Node.js line that we support. */
export async function bundle(
  entry: string,
  output: string,
  { plugins = [], banner = '' }: BundleOptions = {},
): Promise<Metafile> {
  const { metafile, outputFiles } = await bundled({
    entryPoints: [entry],
    outfile: output,
    format: 'cjs',
    plugins,
    banner: { js: programStart(banner) },
  })
  for (const { contents } of outputFiles) await replaceFile(output, contents, modeOfProgram)
  return metafile
}

/** The first lines of a program. */
export function programStart(banner: string): string {
  return `#!/usr/bin/env node\n${banner}`
}

/** What all that we bundle has in common. */
export async function bundled(options: BuildOptions): Promise<BuildResult<{ write: false; metafile: true }>> {
  const result = await build({
    absWorkingDir: repository,
    bundle: true,
    minify: true,
    legalComments: 'inline',
    platform: 'node',
    target,
    define: {
      'import.meta.dirname': '__dirname',
      GLOO_VALUES_VERSION: JSON.stringify(await packageVersion()),
    },
    alias: treeShakenYaml,
    logLevel: 'silent',
    ...options,
    plugins: [parsedJson, ...(options.plugins ?? []), withoutRuleTexts],
    write: false,
    metafile: true,
  })
  const [warning] = result.warnings
  if (warning !== undefined) throw new Error(`${warning.location?.file ?? 'esbuild'}: ${warning.text}`)
  return result
}

export const target = 'node20.19'

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

export const modeOfProgram = 0o755
export const modeOfPart = 0o644

/** Replaces a file as a whole, so a program that is being started beside a build is never half written. */
export async function replaceFile(path: string, contents: Uint8Array | string, mode: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  await writeFile(temporary, contents)
  await chmod(temporary, mode)
  await rename(temporary, path)
}
