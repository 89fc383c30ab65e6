import { expect, test } from 'vitest'
import { helmVersions } from '../helm/support/chart.ts'
import { shareOfDay, turnOfHelm } from '../share.ts'
import type { Values } from './coalesce.ts'
import { differencesFromAjv } from './judge-all.ts'
import { chartSchema, judgeAsEditor, judgeByAjv, judgeByInterpreter } from './judges.ts'
import { mutate, mutations } from './mutations.ts'
import { sampleValue, seededRandom } from './samples.ts'

interface Document {
  values: Values
  mistake: string
}

const seed = 20261121

const { documents, definitions } = makeDocuments()

test('the documents hold every shared definition, and half of them a mistake', () => {
  expect([...Object.keys(chartSchema.definitions!)].filter((name) => !definitions.has(name))).toEqual([])
  expect(documents.length).toBeGreaterThanOrEqual(300)
  expect(documents.filter(({ mistake }) => mistake === 'none').length).toBe(documents.length / 2)
})

test('documents without a mistake are accepted, those with one are refused, but for a null that removes a default', () => {
  const verdicts = documents.map(({ values, mistake }) => ({ mistake, verdict: judgeByAjv(values), values }))
  expect(verdicts.filter(({ mistake, verdict }) => mistake === 'none' && verdict === 'refused')).toEqual([])
  const mistaken = verdicts.filter(({ mistake }) => mistake !== 'none')
  const refused = mistaken.filter(({ verdict }) => verdict === 'refused').length
  process.stdout.write(
    `Documents: ${documents.length}; with a mistake, refused: ${refused} of ${mistaken.length}\n`,
  )
  const accepted = mistaken.filter(({ verdict, mistake }) => verdict === 'accepted' && mistake !== 'null')
  expect(accepted).toEqual([])
})

test('the interpreter gives the verdict of Ajv', () => {
  for (const { values, mistake } of shareOfDay(6, documents)) {
    expect(judgeByInterpreter(values), `${mistake}: ${JSON.stringify(values)}`).toBe(judgeByAjv(values))
  }
})

test("the editors' schema gives the verdict of the chart's, but for removed defaults, which a single file lacks anyway", () => {
  for (const { values, mistake } of shareOfDay(6, documents)) {
    if (mistake === 'null') continue
    expect(judgeAsEditor(values), `${mistake}: ${JSON.stringify(values)}`).toBe(judgeByAjv(values))
  }
})

test.each(helmVersions)('Helm %s gives the verdict of Ajv', { timeout: 300_000 }, async (helm) => {
  const values = turnOfHelm(helm, 15, documents).map(({ values }) => values)
  expect(await differencesFromAjv(helm, values)).toEqual([])
})

/** For each definition, and some more: one document without a mistake, one with. */
function makeDocuments(): { documents: Document[]; definitions: Set<string> } {
  const random = seededRandom(seed)
  const documents: Document[] = []
  const definitions = new Set<string>()
  const names = Object.keys(chartSchema.definitions!)
  for (let round = 0; documents.length < 2 * Math.max(150, names.length); round++) {
    const sample = sampleValue(chartSchema, random, names[round])
    for (const name of sample.definitions) definitions.add(name)
    const start = Math.floor(random() * mutations.length)
    const order = [...mutations.slice(start), ...mutations.slice(0, start)]
    const mistake = order.find((mutation) => mutate(sample, mutation, seededRandom(round)) !== undefined)!
    documents.push({ values: sample.value as Values, mistake: 'none' })
    documents.push({ values: mutate(sample, mistake, seededRandom(round)) as Values, mistake })
  }
  return { documents, definitions }
}
