import { describe, expect, test } from 'vitest'
import { askDriver } from '../../scripts/differential/ask-driver.ts'
import { askHelm } from '../../scripts/differential/ask-helm.ts'
import { canonical, isSameAnswer, ourAnswer, type Case } from '../../scripts/differential/case.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { documents, keys, plainScalars, scalars } from './documents.ts'
import { keptCases } from './kept-cases.ts'
import { knownDifferences } from './known-differences.ts'

const entries = [
  ...plainScalars.map((text) => `: ${text}\n`),
  ...scalars.map((text) => `: ${text}\n`),
  ...keys.flatMap((text) => [`: {${text}: v}\n`, `: [${text}]\n`]),
]
const alone = [
  ...new Set([...entries.map((text) => `k${text}`), ...keys.map((key) => `${key}: v\n`), ...documents]),
]

test('the table is as long as it should be', () => {
  expect(alone.length).toBeGreaterThan(150)
})

describe.each(helmVersions)('Helm %s', (helm) => {
  const isRead = (text: string): boolean => 'values' in ourAnswer(caseOf({ files: [text] }), helm)

  test('the program reads in one file what we read', async () => {
    const together = entries
      .filter((text) => isRead(`k${text}`) && !text.includes('&') && !text.includes('<<'))
      .map((text, index) => `k${index}${text}`)
      .join('')
    const one = caseOf({ files: [together] })
    expect(canonical(ourAnswer(one, helm))).toBe(canonical(await askHelm(one, helm)))
  })

  test('each text of the table is read or refused as we do', async () => {
    const cases = alone.map((text) => caseOf({ files: [text] }))
    expect((await differentFrom(cases)).map(({ files }) => files[0])).toEqual([])
  })

  test('cases that once differed', async () => {
    expect(await differentFrom(keptCases.map(caseOf))).toEqual([])
  })

  test('we refuse each known difference, and never read it in another way', async () => {
    const cases = knownDifferences.map((text) => caseOf({ files: [text] }))
    const answers = await askDriver(cases, helm)
    expect(cases.filter((one, index) => isSameAnswer(ourAnswer(one, helm), answers[index]!))).toEqual([])
    expect(knownDifferences.filter(isRead)).toEqual([])
  })

  async function differentFrom(cases: Case[]): Promise<Case[]> {
    const answers = await askDriver(cases, helm)
    return cases.filter((one, index) => !isSameAnswer(ourAnswer(one, helm), answers[index]!))
  }
})

function caseOf(part: Partial<Case>): Case {
  return { defaults: 'd: 1\n', files: [], flags: [], extra: {}, ...part }
}
