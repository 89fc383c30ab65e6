import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { ReportFormat } from '../../../cli/reports/report-formats.ts'

/** The parts of a report in JSON that others are compared with. */
export interface JsonReport {
  diagnostics: { file: string; alsoIn?: object[]; fix?: { edits?: { text: string }[] } }[]
  leftOut?: { errors: number; warnings: number; infos: number }[]
  summary: { errors: number; warnings: number; infos: number }
}

interface Suite {
  '@_tests': string
  '@_failures': string
  '@_errors': string
  testcase: object | object[]
}

const line = /^.+:\d+:\d+: (?:error|warning|info): .+ \[[a-z0-9-]+\]$/
const command = /^::(?:error|warning|notice) [^:]*::.+$/

/** What a report has to say: how many findings, and how many notes of those that are left out. */
interface Expected {
  findings: number
  notes: number
  words: string
}

const checks: Record<ReportFormat, (text: string, expected: Expected) => string | undefined> = {
  json: (text, { findings }) => countError((JSON.parse(text) as JsonReport).diagnostics.length, findings),
  sarif: (text, { findings }) =>
    countError((JSON.parse(text) as { runs: [{ results: object[] }] }).runs[0].results.length, findings),
  gitlab: (text, { findings, notes }) => {
    const issues = JSON.parse(text) as { fingerprint: string }[]
    const prints = new Set(issues.map(({ fingerprint }) => fingerprint))
    return countError(issues.length, findings + notes) ?? countError(prints.size, issues.length)
  },
  oneline: (text, { findings, notes }) => linesError(text, line, findings + notes),
  github: (text, { findings, notes }) => linesError(text, command, findings + notes),
  junit: junitError,
  markdown: (text, { words }) =>
    text.startsWith(`### gloo-values: ${words}`) ? controlError(text) : 'other counts',
  text: (text, { words }) =>
    text.includes(`\n${words} in `) || text.startsWith(`${words} in `) ? controlError(text) : 'other counts',
}

/** What is wrong with a report, beside the one in JSON. */
export function reportError(format: ReportFormat, text: string, json: JsonReport): string | undefined {
  const { errors, warnings, infos } = json.summary
  const expected: Expected = {
    findings: json.diagnostics.length,
    notes: json.leftOut?.length ?? 0,
    words:
      errors + warnings + infos === 0
        ? 'no findings'
        : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'info')}`,
  }
  if (!text.isWellFormed()) return 'half a character'
  try {
    return checks[format](text, expected)
  } catch (error) {
    return String(error)
  }
}

/** What is wrong with the counts of a report in JSON. */
export function summaryError({ diagnostics, leftOut = [], summary }: JsonReport): string | undefined {
  const rest = leftOut.reduce((sum, { errors, warnings, infos }) => sum + errors + warnings + infos, 0)
  return countError(summary.errors + summary.warnings + summary.infos, diagnostics.length + rest)
}

function junitError(text: string, { findings, notes }: Expected): string | undefined {
  const valid = XMLValidator.validate(text)
  if (valid !== true) return valid.err.msg
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  })
  const { testsuites } = parser.parse(text) as { testsuites: { testsuite?: Suite[] } }
  const suites = testsuites.testsuite ?? []
  for (const { testcase, ...suite } of suites) {
    const cases = (testcase as object[]).length
    if (cases !== Number(suite['@_tests'])) return `a suite of ${suite['@_tests']} has ${cases} cases`
    if (Number(suite['@_failures']) + Number(suite['@_errors']) > cases) return 'more failures than cases'
  }
  const reported = suites.reduce((sum, suite) => sum + Number(suite['@_tests']), 0)
  return reported < findings + Math.min(notes, 1) ? `${reported} cases for ${findings} findings` : undefined
}

function linesError(text: string, form: RegExp, wanted: number): string | undefined {
  const lines = text.split('\n').slice(0, -1)
  const odd = lines.find((one) => !form.test(one))
  return odd === undefined
    ? (controlError(text) ?? countError(lines.length, wanted))
    : `the line ${JSON.stringify(odd)}`
}

function controlError(text: string): string | undefined {
  const found = /[^\P{Cc}\n]|\p{Bidi_Control}/u.exec(text)
  return found === null ? undefined : `the character ${JSON.stringify(found[0])}`
}

function countError(count: number, wanted: number): string | undefined {
  return count === wanted ? undefined : `${count} of ${wanted}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
