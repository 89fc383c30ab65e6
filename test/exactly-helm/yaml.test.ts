import { describe, expect, test } from 'vitest'
import { askHelmAll } from '../../scripts/differential/ask-helm.ts'
import { canonical, isSameAnswer, ourAnswer, type Case } from '../../scripts/differential/case.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { documents, keys, plainScalars, scalars } from './documents.ts'
import { knownDifferences } from './known-differences.ts'

/** Texts that all versions of Helm read go into one file: Helm starts once for them. */
const entries = [
  ...plainScalars.map((text) => `: ${text}\n`),
  ...scalars.map((text) => `: ${text}\n`),
  ...keys.flatMap((text) => [`: {${text}: v}\n`, `: [${text}]\n`]),
]
const alone = [...entries.map((text) => `k${text}`), ...keys.map((key) => `${key}: v\n`), ...documents]

test('the table is as long as it should be', () => {
  expect(new Set(alone).size).toBeGreaterThan(150)
})

describe.each(helmVersions)('Helm %s', (helm) => {
  const isRead = (text: string): boolean => 'values' in ourAnswer(caseOf([text]), helm)

  test('reads in one file what we read', async () => {
    const together = entries
      .filter((text) => isRead(`k${text}`) && !text.includes('&') && !text.includes('<<'))
      .map((text, index) => `k${index}${text}`)
      .join('')
    const one = caseOf([together])
    const [answer] = await askHelmAll([{ one, helm }])
    expect(canonical(ourAnswer(one, helm))).toBe(canonical(answer))
  })

  test('reads or refuses alone what is a whole file, as we do', async () => {
    const known = new Set(knownDifferences)
    const cases = documents.filter((text) => !known.has(text)).map((text) => caseOf([text]))
    const answers = await askHelmAll(cases.map((one) => ({ one, helm })))
    const different = cases.filter((one, index) => !isSameAnswer(ourAnswer(one, helm), answers[index]!))
    expect(different.map(({ files }) => files[0])).toEqual([])
  })
})

function caseOf(files: string[]): Case {
  return { defaults: 'd: 1\n', files, flags: [], extra: {} }
}
