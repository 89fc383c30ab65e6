import { wholeFinding } from '../../validator/findings/deferred-finding.ts'
import { expect, test } from 'vitest'
import { fixReleases, type FixOutcome, type FixLimits } from '../../validator/fixes/fix-releases.ts'
import type { ReleaseInput } from '../../validator/release/input.ts'
import type { Reviewed } from '../../validator/release/review.ts'
import { inputOf } from './fix-text.ts'

const common = 'common:\n  cluster: mgmt\n'
const numberAsText = 'glooMgmtServer:\n  statsPort: "9091"\n'
/** Its fix brings up the error that no address is set. */
const failing = 'glooAgent:\n  enabled: "true"\n'

const releaseOf = (name: string, text: string): ReleaseInput => ({ name, files: [{ name, text }] })
const releasesOf = (count: number, text: string): ReleaseInput[] =>
  Array.from({ length: count }, (_, index) => releaseOf(`c${index}.yaml`, text))

/** Fixes where nobody is reported of errors at the address, and counts how often all releases are checked. */
function fixed(releases: ReleaseInput[], limits?: Partial<FixLimits>): FixOutcome & { checks: number } {
  let checks = 0
  const input = inputOf('', {
    releases,
    review: (checked): Reviewed => {
      checks++
      const reported = checked.map(({ findings }) =>
        findings.filter(({ path }) => !path.includes('serverAddress')),
      )
      return { releases: reported, suppressed: 0, known: 0 }
    },
  })
  return { ...fixReleases(input, ({ safe }) => safe, limits), checks }
}

const anotherError =
  'the fix would cause another error: glooAgent.relay.serverAddress is required when glooAgent.enabled is true'

test.each([
  ['by themselves', common + failing, 0],
  ['beside one that does not', common + numberAsText + failing, 1],
])('fixes of many releases that fail %s take as few attempts as one', (_, text, applied) => {
  const one = fixed(releasesOf(1, text))
  const many = fixed(releasesOf(120, text))
  expect(many.fixes.refused.map(({ reason }) => reason)).toEqual(Array(120).fill(anotherError))
  expect(many.fixes.applied).toHaveLength(120 * applied)
  expect(many.checks).toBe(one.checks)
})

test('a release whose fix fails keeps no other release from being fixed', () => {
  const { fixes } = fixed([
    ...releasesOf(30, common + failing),
    ...Array.from({ length: 30 }, (_, index) => releaseOf(`m${index}.yaml`, common + numberAsText)),
  ])
  expect(fixes.applied).toHaveLength(30)
  expect(fixes.files).not.toContain('c0.yaml')
  expect(fixes.refused).toHaveLength(30)
})

test('what is fixed in one release does not count in another', () => {
  // The address of the first release is fixed. In the second one a rule comes to light that reads it.
  const address = 'glooAgent: {enabled: true, relay: {serverAddress: "https://mgmt:9900"}}\n'
  const { fixes } = fixReleases(
    inputOf('', { releases: [releaseOf('a.yaml', common + address), releaseOf('b.yaml', common + failing)] }),
    () => true,
  )
  expect(fixes.refused).toEqual([])
  expect(fixes.files).toEqual(['a.yaml', 'b.yaml'])
})

test('attempts that fail are limited in the whole run, not in each pass', () => {
  // Each key gets its name, and nobody is reported what is wrong with its value.
  const wrong =
    'glooMgmtServer:\n  verbos: soon\n  statsPor: soon\n  devMod: soon\nglooAgent:\n  verbos: soon\n'
  const input = inputOf('', {
    releases: [releaseOf('mendable.yaml', common + numberAsText), releaseOf('failing.yaml', common + wrong)],
    review: (checked) => ({
      releases: checked.map(({ findings }) =>
        findings.filter((one) => !wholeFinding(one).message.includes('soon')),
      ),
      suppressed: 0,
      known: 0,
    }),
  })
  const reasons = (failures: number): string[] =>
    fixReleases(input, ({ safe }) => safe, { failures }).fixes.refused.map(({ reason }) => reason)
  const notTried = 'the fix was not tried, because too many other fixes failed'
  const count = (failures: number): number => reasons(failures).filter((one) => one === notTried).length
  expect(reasons(100)).toHaveLength(4)
  expect([100, 4, 1].map(count)).toEqual([0, 2, 4])
})

test('says how many fixes a second run would make', () => {
  const text =
    'common: {cluster: mgmt}\nglooMgmtServer: {statsPort: "9091", enabled: "true", verbose: "true"}\n'
  const fix = (limits?: Partial<FixLimits>): [applied: number, more: number] => {
    const { fixes, more } = fixReleases(inputOf(text), ({ safe }) => safe, limits)
    return [fixes.applied.length, more]
  }
  expect(fix()).toEqual([3, 0])
  expect(fix({ fixes: 2 })).toEqual([2, 1])
  expect(fix({ fixes: 1 })).toEqual([1, 2])
})
