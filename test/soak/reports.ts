import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { run } from '../cli/run.ts'
import { withMistakes } from './reports/mistakes.ts'
import { reportError, summaryError, type JsonReport } from './reports/report-error.ts'
import { baseDocuments, type BaseDocument } from './secrets/documents.ts'
import type { Random } from './random.ts'
import type { SoakTest } from './soak-test.ts'
import { tryCases } from './try-cases.ts'

export const reports: SoakTest = {
  name: 'reports',
  promise: 'reports of any mistakes are well formed, agree in their counts and grow with the findings only',
  cases: 200,
  async run(seed, count) {
    const documents = baseDocuments()
    const cwd = mkdtempSync(join(tmpdir(), 'gloo-values-reports-'))
    try {
      return await tryCases(seed, count, (random) => failureOf(random, documents, cwd))
    } finally {
      rmSync(cwd, { recursive: true })
    }
  },
}

async function failureOf(
  random: Random,
  documents: readonly BaseDocument[],
  cwd: string,
): Promise<string | undefined> {
  const files = new Map<string, string>()
  for (let left = 1 + random.below(2); left > 0; left--) {
    const { name, text } = random.of(documents)
    files.set(files.has(name) ? `more-${name}` : name, withMistakes(random, text))
  }
  for (const [name, text] of files) writeFileSync(join(cwd, name), text)
  const names = [...files.keys()]
  const args = [
    'validate',
    ...(random.isOnceIn(3) ? names.flatMap((name) => ['-f', name]) : names),
    ...random.of([[], ['--max-findings', 'all'], ['--max-findings', String(1 + random.below(20))]]),
    ...random.of([[], ['--fail-on', 'warning'], ['--fail-on', 'info']]),
    ...random.of([[], ['--helm-version', '3.17.4']]),
    ...reportFormats.flatMap((format) => ['--output', `${format}=report.${format}`]),
  ]
  const { status, stdout, stderr } = await run(args, { cwd })
  const error =
    status > 2 || stderr !== ''
      ? `status ${status}: ${stderr}`
      : (outputError(cwd, files) ?? stdoutError(stdout, cwd))
  for (const name of names) rmSync(join(cwd, name))
  return error === undefined
    ? undefined
    : `${error}\n${JSON.stringify({ args, files: Object.fromEntries(files) })}`
}

function outputError(cwd: string, files: ReadonlyMap<string, string>): string | undefined {
  const read = (format: string): string => readFileSync(join(cwd, `report.${format}`), 'utf8')
  const json = JSON.parse(read('json')) as JsonReport
  const counts = summaryError(json)
  if (counts !== undefined) return `the summary counts ${counts}`
  const most = mostBytes(json, files)
  for (const format of reportFormats) {
    const text = read(format)
    const error = reportError(format, text, json)
    if (error !== undefined) return `${format}: ${error}`
    if (text.length > most) return `${format}: ${text.length} characters, more than ${most}`
  }
  return undefined
}

/** Characters for each finding, its edits beside. */
const forFinding = 8000

function mostBytes({ diagnostics, leftOut = [] }: JsonReport, files: ReadonlyMap<string, string>): number {
  const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? [])
  const input = [...files.values()].reduce((sum, text) => sum + text.length, 0)
  const findings = diagnostics.reduce((sum, { alsoIn = [] }) => sum + 1 + alsoIn.length, 0)
  const edited = edits.reduce((sum, { text }) => sum + 1000 + 6 * text.length, 0)
  return 50_000 + input + forFinding * (findings + leftOut.length) + edited
}

/** What goes to standard output is the report in text. */
function stdoutError(stdout: string, cwd: string): string | undefined {
  return stdout === readFileSync(join(cwd, 'report.text'), 'utf8')
    ? undefined
    : 'standard output differs from the file'
}
