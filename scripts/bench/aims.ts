import { withoutRules, withoutSchema } from './contestants.ts'
import { manyFiles } from './inputs.ts'
import { median, type Measured } from './measure.ts'
import { markdownTable, medianOf } from './table.ts'

/** Milliseconds above parsing alone that a cold start on Node 20 may take. */
const node20Allowance = 25
/** Times as long as the same without the chart's schema that Helm may take. */
const schemaAllowance = 1.3
/** What all rules together may add: milliseconds to one file, and a share of the time of many. */
const rulesAllowance = { one: 15, many: 0.25 }

/** Times as long as a made file that a real document may take, which is longer and may have mistakes. */
const realAllowance = 2.5

/** What was measured of one file, of the made ones, and of real documents, where the corpus is there. */
export interface AimInputs {
  one: readonly Measured[]
  many: readonly Measured[]
  real?: { count: number; rows: readonly Measured[] }
}

/** What the project wants of its speed, and what was measured. */
export function aimsTable({ one, many, real }: AimInputs): string {
  const cold = medianOf(one)
  const all = medianOf(many)
  const lint = cold('helm lint, no keys')
  const peers = many.filter(({ name }) => !name.startsWith('gloo-values'))
  const [fastest = ''] = peers.map(({ name }) => name).sort((a, b) => all(a) - all(b))
  const above = difference(one, 'gloo-values, Node 20', 'yaml parse only, Node 20')
  const ours = all('gloo-values, Node 24')
  const ofRules = difference(one, 'gloo-values, Node 24', withoutRules)
  const shareOfRules = ours / all(withoutRules) - 1
  const rows: [aim: string, measured: string, isMet: boolean][] = [
    [
      'one file, Node 24: at most 0.55 of `helm lint`',
      ratio(cold('gloo-values, Node 24') / lint),
      cold('gloo-values, Node 24') <= 0.55 * lint,
    ],
    [
      `one file, Node 20: at most ${node20Allowance} ms above parsing alone`,
      `${above.toFixed(1)} ms`,
      above <= node20Allowance,
    ],
    [
      `\`helm template\`: at most ${schemaAllowance} of the same without the schema`,
      ratio(cold('helm template') / cold(withoutSchema)),
      cold('helm template') <= schemaAllowance * cold(withoutSchema),
    ],
    [
      `one file, Node 24: all rules add at most ${rulesAllowance.one} ms`,
      `${ofRules.toFixed(1)} ms`,
      ofRules <= rulesAllowance.one,
    ],
    [
      'one file, executable: at most 0.3 of `helm lint`',
      ratio(cold('gloo-values, executable') / lint),
      cold('gloo-values, executable') <= 0.3 * lint,
    ],
    [
      `${manyFiles.toLocaleString('en')} files, Node 24: 10 times the throughput of \`helm lint\``,
      `${((lint * manyFiles) / ours).toFixed(0)} times`,
      lint * manyFiles >= 10 * ours,
    ],
    [
      `${manyFiles.toLocaleString('en')} files, Node 24: all rules add at most ${percent(rulesAllowance.many)}`,
      percent(shareOfRules),
      shareOfRules <= rulesAllowance.many,
    ],
    [
      `${manyFiles.toLocaleString('en')} files, Node 24: at most 2.1 of the fastest peer (${fastest})`,
      ratio(ours / all(fastest)),
      ours <= 2.1 * all(fastest),
    ],
    [
      `${manyFiles.toLocaleString('en')} files, executable: the same`,
      ratio(all('gloo-values, executable') / all(fastest)),
      all('gloo-values, executable') <= 2.1 * all(fastest),
    ],
  ]
  if (real !== undefined) {
    const times = (medianOf(real.rows)('gloo-values, Node 24') / real.count / ours) * manyFiles
    rows.push([
      `real documents, Node 24: at most ${realAllowance} of the time of a made file`,
      ratio(times),
      times <= realAllowance,
    ])
  }
  return markdownTable(
    ['aim', 'measured', ''],
    rows.map(([aim, measured, isMet]) => [aim, measured, isMet ? 'met' : 'missed']),
  )
}

function ratio(value: number): string {
  return `${value.toFixed(2)} of its time`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

/** The median of the differences of runs in the same round: what else the machine does falls on both. */
function difference(rows: readonly Measured[], name: string, other: string): number {
  const [times = [], others = []] = [name, other].map((one) => rows.find((row) => row.name === one)?.times)
  return median(times.map((time, round) => time - (others[round] ?? NaN)))
}
