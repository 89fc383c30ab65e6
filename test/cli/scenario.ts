import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

function changesIn(cwd: string, folder: string): string {
  return readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(cwd.length + 1))
    .sort()
    .flatMap((name) => {
      const before = existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined
      const after = readFileSync(join(cwd, name), 'utf8')
      return before === after ? [] : [`--- ${name}\n${after}`]
    })
    .join('')
}
