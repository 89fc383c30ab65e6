import type { Plugin } from 'esbuild'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { runOrFail } from '../toolchain/run.ts'
import { bun, obtainTool } from '../toolchain/tools.ts'
import { bundle } from './bundle.ts'

/** Every platform that there is an executable for, by Bun's name. */
export const executableTargets = [
  'bun-linux-x64',
  'bun-linux-arm64',
  'bun-linux-x64-musl',
  'bun-linux-arm64-musl',
  'bun-darwin-x64',
  'bun-darwin-arm64',
  'bun-windows-x64',
] as const
export type ExecutableTarget = (typeof executableTargets)[number]

/** Neither settings nor code of the folder in which the program runs are a part of it. */
const readsNothingElse = ['--no-compile-autoload-dotenv', '--no-compile-autoload-bunfig']

/** Compiles the program with Bun into one file that needs no Node.js. For this machine, or for a target of Bun's. */
export async function buildExecutable(
  target?: string,
  log?: (line: string) => void,
): Promise<{ output: string; bytes: number }> {
  const { path } = await obtainTool(bun, log)
  const isForWindows = target?.includes('windows') ?? process.platform === 'win32'
  const name = target === undefined ? 'gloo-values' : `gloo-values-${target.replace(/^bun-/, '')}`
  const output = join(repository, 'build', isForWindows ? `${name}.exe` : name)
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-executable-'))
  try {
    // Bun writes the names that it is given into the executable; without a folder they are the same in every build.
    const program = 'gloo-values.cjs'
    await bundle('cli/bin.ts', join(folder, program), { plugins: [embeddedFiles, withoutFolder] })
    const draft = isForWindows ? 'gloo-values.exe' : 'gloo-values'
    // Bytecode saves the compiler's time at each start.
    const options = [
      '--compile',
      '--bytecode',
      ...readsNothingElse,
      ...(target === undefined ? [] : [`--target=${target}`]),
    ]
    await runOrFail(path, ['build', ...options, program, '--outfile', draft], { cwd: folder })
    await mkdir(dirname(output), { recursive: true })
    await replace(join(folder, draft), output)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { output, bytes: (await stat(output)).size }
}

/** The files of `generated` that the program reads, as a part of it. */
const embeddedFiles: Plugin = {
  name: 'embedded-files',
  setup(build) {
    build.onLoad({ filter: /[\\/]cli[\\/]knowledge[\\/]generated-files\.ts$/ }, async () => {
      const folder = join(repository, 'generated/schemas')
      const files: Record<string, string> = {}
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (entry.isFile()) files[entry.name] = await readFile(join(folder, entry.name), 'utf8')
      }
      return {
        contents: `const folders = { schemas: ${JSON.stringify(files)} }
export const generatedNames = (folder) => Object.keys(folders[folder] ?? {})
export const generatedText = (folder, name) => folders[folder][name]
`,
        loader: 'js',
      }
    })
  },
}

/** An executable lies in no folder of the project. Bun would name the one in which it was built. */
const withoutFolder: Plugin = {
  name: 'without-folder',
  setup({ initialOptions }) {
    initialOptions.define = { ...initialOptions.define, 'import.meta.dirname': '"/"' }
  },
}

/** Over a file that may be running; from one file system to another too. */
async function replace(draft: string, output: string): Promise<void> {
  const beside = `${output}.${process.pid}.tmp`
  await copyFile(draft, beside)
  await rename(beside, output)
}
