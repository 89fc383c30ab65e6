import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../cli/run.ts'
import { fill } from './secrets/damage.ts'
import { baseDocuments, withPlants, type BaseDocument } from './secrets/documents.ts'
import { randomFlag } from './secrets/flags.ts'
import { leakOf } from './secrets/markers.ts'
import type { Random } from './random.ts'
import type { SoakTest } from './soak-test.ts'
import { tryCases } from './try-cases.ts'

export const secrets: SoakTest = {
  name: 'secrets',
  promise: 'no output of the program holds a secret of its inputs',
  cases: 400,
  async run(seed, count) {
    const documents = baseDocuments()
    const folder = mkdtempSync(join(tmpdir(), 'gloo-values-secrets-'))
    try {
      return await tryCases(seed, count, (random) => failureOf(random, documents, folder))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

/** Files and a command line, with the markers in them. */
interface Input {
  files: Map<string, string>
  args: string[]
  markers: string[]
}

async function failureOf(
  random: Random,
  documents: readonly BaseDocument[],
  folder: string,
): Promise<string | undefined> {
  const { files, args, markers } = randomInput(random, documents)
  const cwd = mkdtempSync(join(folder, 'case-'))
  for (const [name, text] of files) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  const env: Record<string, string> = random.isOnceIn(2) ? { GLOO_VALUES_DEBUG: '1' } : {}
  const { status, stdout, stderr } = await run(args, { cwd, env })
  const reports = readdirSync(cwd).filter((name) => name.startsWith('report.'))
  const outputs = [stdout, stderr, ...reports.map((name) => readFileSync(join(cwd, name), 'utf8'))]
  rmSync(cwd, { recursive: true })
  const input = JSON.stringify({ args, files: Object.fromEntries(files) })
  if (status === 3) return `ends with status 3: ${stderr}\n${input}`
  for (const output of outputs) {
    for (const marker of markers) {
      const leak = leakOf(marker, output)
      if (leak === undefined) continue
      const line = output.split('\n').find((one) => one.includes(leak))
      return `prints ${leak}: ${line?.slice(0, 300)}\n${input}`
    }
  }
  return undefined
}

function randomInput(random: Random, documents: readonly BaseDocument[]): Input {
  const command = random.of([
    'validate',
    'validate',
    'validate',
    'dry-run',
    'fix',
    'migrate',
    'values',
    'config',
  ])
  const isForValues = command === 'migrate' || command === 'values' || command === 'config'
  const input: Input = { files: new Map(), args: [], markers: [] }
  const add = (name: string, marked: string, damages: number): void => {
    const { text, markers } = fill(random, marked, damages)
    input.files.set(name, text)
    input.markers.push(...markers)
  }
  const names: string[] = []
  for (let count = random.isOnceIn(4) ? 2 : 1; count > 0; count--) {
    const base = random.of(documents.filter(({ isCarrier }) => !isForValues || !isCarrier))
    const name = names.includes(base.name) ? `more/${base.name}` : base.name
    names.push(name)
    // What a damaged key means is not known, and `values` shows what is not known to be a secret.
    add(name, withPlants(random, base), random.isOnceIn(2) ? 0 : random.below(4))
  }
  const flags = command === 'migrate' || random.isOnceIn(2) ? [] : randomFlags(random, input, add)
  input.args = argsOf(random, command, names, add)
  input.args.push(...flags)
  return input
}

function randomFlags(
  random: Random,
  input: Input,
  add: (name: string, marked: string, damages: number) => void,
): string[] {
  return Array.from({ length: 1 + random.below(2) }, (_, index) => {
    const { kind, text: marked } = randomFlag(random)
    if (kind === '--set-file') {
      const name = `secret-${index}.txt`
      add(name, '«§»', 0)
      return [kind, marked.replace(/[«»]/g, '').replace(/[§¤]/g, name)]
    }
    const { text, markers } = fill(random, marked, random.below(2))
    input.markers.push(...markers)
    return [kind, text]
  }).flat()
}

const outputs = ['oneline=report.txt', 'json=report.json', 'sarif=report.sarif', 'junit=report.xml']
const moreOutputs = ['github=report.github', 'gitlab=report.gitlab', 'markdown=report.md', 'text=report.text']

function argsOf(
  random: Random,
  command: string,
  names: readonly string[],
  add: (name: string, marked: string, damages: number) => void,
): string[] {
  const reports = [...outputs, ...moreOutputs].flatMap((output) => ['--output', output])
  const layers = random.isOnceIn(2) ? names.flatMap((name) => ['-f', name]) : names
  const versions = [
    ...(random.isOnceIn(4) ? ['--helm-version', random.of(['3.17.4', '4.3.1'])] : []),
    ...(random.isOnceIn(4) && command !== 'migrate'
      ? ['--chart-version', random.of(['2.3', '2.5.4', '2.7', '2.9'])]
      : []),
  ]
  switch (command) {
    case 'migrate':
      return ['migrate', '--from', '2.3', '--to', '2.7', ...names, ...random.some(['--format=json'])]
    case 'values':
      return [
        'values',
        ...names.flatMap((name) => ['-f', name]),
        ...random.some(['--origins', '--format=json', '--only-user']),
        ...versions,
      ]
    case 'dry-run':
      return ['validate', ...layers, '--fix-dry-run', ...random.some(['--fix-unsafe']), ...versions]
    case 'fix':
      return ['validate', ...layers, random.of(['--fix', '--fix-unsafe']), ...versions, ...reports]
    case 'config': {
      const files = names.map((name) => `      - ${name}`).join('\n')
      add(
        'gloo-values.config.yaml',
        `# «password: §»\n${random.of(configPlants)}\nreleases:\n  - cluster: mgmt # «token=§»\n    files:\n${files}\n`,
        random.isOnceIn(2) ? 0 : random.below(3),
      )
      return ['validate', ...reports]
    }
    default:
      return [
        'validate',
        ...layers,
        ...versions,
        ...reports,
        ...random.some(['--baseline=report.base', '--write-baseline']),
      ]
  }
}

const configPlants = [
  '',
  '«password»: §',
  '«token»: {a: §}',
  'policies: [«"password=§"»]',
  'chartVersion: «"token=§"»',
  '«licenseKey»: !§',
]
