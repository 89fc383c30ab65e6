import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

export interface Scenario {
  name: string
  folder: string
  argv: string[]
  stdin?: Buffer
}

/** What a program has made of a scenario. */
export interface Outcome {
  status: number
  stdout: string
  stderr: string
}

export const scenariosFolder = join(import.meta.dirname, 'scenarios')

/** Each folder below one of a command: `command.txt` in it is run, `expected.txt` is what comes out. */
export const scenarios: readonly Scenario[] = readdirSync(scenariosFolder).flatMap((command) =>
  readdirSync(join(scenariosFolder, command)).map((name) => scenarioIn(`${command}/${name}`)),
)

function scenarioIn(name: string): Scenario {
  const folder = join(scenariosFolder, name)
  const [, ...argv] = wordsOf(readFileSync(join(folder, 'command.txt'), 'utf8'))
  const stdin = join(folder, 'stdin.txt')
  return { name, folder, argv, ...(existsSync(stdin) ? { stdin: readFileSync(stdin) } : {}) }
}

/** The words of a command line; single quotes keep blanks. */
function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/(?:[^\s']|'[^']*')+/g), ([word]) => word.replaceAll("'", ''))
}

/** Runs a scenario in a copy of its folder, and says what came out, with the files that are new or changed. */
export async function play(
  { folder }: Scenario,
  program: (cwd: string) => Promise<Outcome>,
): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'gloo-values-scenario-'))
  try {
    cpSync(folder, cwd, { recursive: true })
    const { status, stdout, stderr } = await program(cwd)
    const said = `${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit status ${status}\n`
    return said + changesIn(cwd, folder)
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

/** Files that the program wrote, changed or removed. */
function changesIn(cwd: string, folder: string): string {
  const [before, after] = [textsIn(folder), textsIn(cwd)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `--- ${name}\n${after.get(name) ?? 'removed\n'}`)
    .join('')
}

function textsIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(folder, path), readFileSync(path, 'utf8')]
    }),
  )
}
