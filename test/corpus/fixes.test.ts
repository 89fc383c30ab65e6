import { describe, expect, test } from 'vitest'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
import { firstNewError } from '../../validator/fixes/new-error.ts'
import { withTexts } from '../../validator/fixes/with-texts.ts'
import { validateReleases, validateWithExcerpts } from '../../validator/check/validate.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { chart, inputOf } from '../fixes/fix-text.ts'
import { shareOfDay } from '../share.ts'
import { realDocuments } from './documents.ts'

const documents = realDocuments()

describe.skipIf(documents.length === 0)('the fixes of real values documents', () => {
  test('are made and judged again, or refused with a reason', { timeout: 300_000 }, () => {
    const tally = new Map<string, number>()
    const count = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1)
    const share = shareOfDay(6, documents)
    for (const { text, chartVersion } of share) {
      const input = inputOf(text, { chartVersion: chartVersion ?? chart.version })
      const { report: before, checked: checkedBefore } = validateWithExcerpts(input)
      const offers = before.diagnostics.filter(({ fix }) => fix !== undefined)
      if (offers.length === 0) continue
      for (const { fix, ruleId } of offers) {
        if (fix !== undefined) count(`offered  ${fix.safe ? 'safe  ' : 'unsafe'} ${ruleId}`)
      }
      for (const wanted of ['safe', 'all'] as const) {
        const { fixes, texts } = fixReleases(input, ({ safe }) => safe || wanted === 'all')
        const after = withTexts(input, texts)
        const [checkedAfter] = validateWithExcerpts(after).checked
        // A rule that was held back may find something now.
        const { findings } = checkedAfter!
        expect(
          firstNewError(checkedBefore[0]!, checkedAfter!, findings, () => ({ revealed: [], paths: [] })),
        ).toBeUndefined()
        expect(fixReleases(after, ({ safe }) => safe || wanted === 'all').texts).toEqual(new Map())
        if (wanted === 'safe') expect(fixes.applied.every(({ safe }) => safe)).toBe(true)
        else {
          for (const { ruleId, safe } of fixes.applied) {
            count(`applied  ${safe ? 'safe  ' : 'unsafe'} ${ruleId}`)
          }
          for (const { ruleId, safe, reason } of fixes.refused) {
            count(`refused  ${safe ? 'safe  ' : 'unsafe'} ${ruleId}: ${kindOf(reason)}`)
          }
        }
      }
    }
    const lines = [...tally].sort().map(([name, times]) => `  ${String(times).padStart(4)} ${name}`)
    process.stdout.write(`Fixes of ${share.length} real values documents:\n${lines.join('\n')}\n`)
    expect(sum(tally, 'applied')).toBeGreaterThan(0)
  })

  test('fix each slip that is put into one', { timeout: 300_000 }, () => {
    let made = 0
    let fixed = 0
    // One in five: there are many copies of one document.
    for (const { text } of documents.filter((_, index) => index % 5 === 0)) {
      const input = inputOf(text)
      if (errorsOf(input) > 0) continue
      for (const slip of slips) {
        const slipped = slip(text)
        if (slipped === text) continue
        const wrong = withTexts(input, new Map([['values.yaml', slipped]]))
        if (errorsOf(wrong) !== 1) continue
        made++
        const { texts } = fixReleases(wrong, ({ safe }) => safe)
        if (texts.get('values.yaml') === text) fixed++
      }
    }
    process.stdout.write(`Slips put into real values documents: ${made}, fixed to the same text: ${fixed}\n`)
    expect(made).toBeGreaterThan(100)
    expect(fixed / made).toBeGreaterThan(0.95)
  })
})

const slips: ((text: string) => string)[] = [
  (text) => text.replace(/^( +enabled: )(true|false)\b/m, '$1"$2"'),
  (text) => text.replace(/^glooMgmtServer:/m, 'glooMgmServer:'),
  (text) => text.replace(/^glooAgent:/m, 'gloo-agent:'),
  (text) => text.replace(/^( +)serverAddress:/m, '$1serveraddress:'),
  (text) => text.replace(/^(redis:\r?\n +)deployment:/m, '$1deploymnt:'),
]

function errorsOf(input: ValidationInput): number {
  return validateReleases(input).summary.errors
}

/** Without the names in it. */
function kindOf(reason: string): string {
  return reason.replace(/^[a-z]\S*\.\S+ /i, '').replace(/: .*/, '')
}

function sum(tally: ReadonlyMap<string, number>, start: string): number {
  return [...tally].filter(([name]) => name.startsWith(start)).reduce((total, [, times]) => total + times, 0)
}
