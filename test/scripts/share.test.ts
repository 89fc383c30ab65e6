import { expect, test, vi } from 'vitest'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { casesOfDay, casesOfHelm, shareOfDay, shareOfHelm, turnOfHelm } from '../share.ts'

const cases = Array.from({ length: 17 }, (_, index) => index)

test.each([1, 3, 5, 15])('each case has its turn on one of %d days', (days) => {
  const first = Math.floor(Date.now() / 86_400_000)
  const shares = Array.from({ length: days }, (_, day) => casesOfDay(first + day, days, cases))
  expect(shares.flat().toSorted((a, b) => a - b)).toEqual(cases)
})

test.each([1, 5])(
  'each case is run by one of the Helms within %d days, and by each within three times as many',
  (days) => {
    const onDay = (day: number) =>
      helmVersions.flatMap((helm) => casesOfHelm(helm, day, days, cases).map((one) => `${one} on ${helm}`))
    for (let day = 0; day < 3 * days; day++) {
      const within = Array.from({ length: days }, (_, later) => onDay(day + later)).flat()
      expect(within.map((pair) => parseInt(pair)).toSorted((a, b) => a - b)).toEqual(cases)
    }
    const all = Array.from({ length: 3 * days }, (_, day) => onDay(day)).flat()
    expect(new Set(all).size).toBe(cases.length * helmVersions.length)
  },
)

test('in a run of everything all cases are run, or a larger share of them', () => {
  vi.stubEnv('GLOO_VALUES_TEST_ALL', '1')
  expect(shareOfDay(10, cases)).toEqual(cases)
  expect(shareOfDay(10, cases, 3).length).toBeGreaterThanOrEqual(5)
  expect(shareOfDay(10, cases, 3).length).toBeLessThanOrEqual(6)
  vi.unstubAllEnvs()
})

test('in a run of everything each case is run by each of the Helms, or by one of them', () => {
  vi.stubEnv('GLOO_VALUES_TEST_ALL', '1')
  const share = (shareOf: typeof turnOfHelm) => helmVersions.flatMap((helm) => shareOf(helm, 5, cases))
  expect(share(turnOfHelm).toSorted((a, b) => a - b)).toEqual(cases)
  expect(share(shareOfHelm)).toHaveLength(3 * cases.length)
  vi.unstubAllEnvs()
})
