import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSource } from '../../validator/sources/read-source.ts'
import { run, type Run } from '../cli/run.ts'
import { oddArguments } from './inputs/odd-arguments.ts'
import { changedFiles, makeOddFolder, restore, textBefore } from './inputs/odd-folder.ts'
import type { SoakTest } from './soak-test.ts'
import { tryCases } from './try-cases.ts'

export const inputs: SoakTest = {
  name: 'inputs',
  promise:
    'any files and arguments end in a status of the table, with words of ours, and leave no half-written file',
  cases: 400,
  async run(seed, count) {
    const outer = mkdtempSync(join(tmpdir(), 'gloo-values-inputs-'))
    const cwd = join(outer, 'folder')
    mkdirSync(cwd)
    const server = await makeOddFolder(cwd)
    try {
      return await tryCases(seed, count, async (random) => {
        const args = oddArguments(random)
        const stdin = random.of(['', 'common:\n  cluster: mgmt\n', '\0', '- a\n', 'a: [\n'])
        const error = await errorOf(args, stdin, cwd)
        return error === undefined ? undefined : `${error}\n${shown(args)}`
      })
    } finally {
      server.close()
      rmSync(outer, { recursive: true })
    }
  },
}

async function errorOf(args: readonly string[], stdin: string, cwd: string): Promise<string | undefined> {
  const result = await run(args, { cwd, stdin })
  const changed = changedFiles(cwd)
  const error = errorInOutput(result) ?? changed.map((name) => errorInFile(name, args, cwd)).find(Boolean)
  restore(cwd, changed)
  return error ?? ('polluted' in {} ? 'objects have got a key' : undefined)
}

/** What only an internal error brings into a text. */
const ofProgram = /^\s+at .+:\d+:\d+\)?$|node:internal|\b(?:Type|Range|Reference)Error\b|\[object Object\]/m

function errorInOutput({ status, stdout, stderr }: Run): string | undefined {
  if (![0, 1, 2].includes(status)) return `status ${status}: ${stderr.slice(0, 500)}`
  const found = ofProgram.exec(stderr) ?? ofProgram.exec(stdout)
  if (found !== null) return `prints ${found[0]}`
  return status === 2 && stdout + stderr === '' ? 'says nothing' : undefined
}

const writing = ['--fix', '--fix-unsafe', '--write', '--write-baseline', '--output']

/** A new or changed file is one that was asked for, and whole. */
function errorInFile(name: string, args: readonly string[], cwd: string): string | undefined {
  if (!args.some((arg) => writing.includes(arg.split('=')[0]!))) return `writes ${name}`
  const text = readFileSync(join(cwd, name), 'utf8')
  const before = textBefore(name)
  const isReport = args.some((arg) => /^(?:--output=)?[a-z]+=/.test(arg) && arg.endsWith(`=${name}`))
  if (before !== undefined && !name.endsWith('.json') && !isReport) {
    const isLost = parseSource(name, text).root === undefined && parseSource(name, before).root !== undefined
    return isLost ? `leaves ${name} broken` : undefined
  }
  if (!args.some((arg) => arg === name || arg.endsWith(`=${name}`))) return `leaves ${name}`
  const isText = args.some(
    (arg) => /(?:^|=)(?:text|oneline|github|markdown)=/.test(arg) && arg.endsWith(`=${name}`),
  )
  const isJson = !isText && /^[{[]/.test(text)
  try {
    if (isJson) JSON.parse(text)
  } catch {
    return `leaves ${name} in half`
  }
  return undefined
}

function shown(args: readonly string[]): string {
  return JSON.stringify(
    args.map((arg) => (arg.length > 200 ? `${arg.slice(0, 100)}… of ${arg.length}` : arg)),
  )
}
