import { expect, test } from 'vitest'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { casesOfDay, casesOfHelm } from '../share.ts'

const cases = Array.from({ length: 17 }, (_, index) => index)

test.each([1, 3, 5, 15])('each case has its turn on one of %d days', (days) => {
  const first = Math.floor(Date.now() / 86_400_000)
  const shares = Array.from({ length: days }, (_, day) => casesOfDay(first + day, days, cases))
  expect(shares.flat().toSorted((a, b) => a - b)).toEqual(cases)
})

test('each case is run by one of the Helms within so many days, and by each within three times as many', () => {
  const onDay = (day: number) =>
    helmVersions.flatMap((helm) => casesOfHelm(helm, day, 5, cases).map((one) => `${one} on ${helm}`))
  for (let day = 0; day < 15; day++) {
    const within = [0, 1, 2, 3, 4].flatMap((later) => onDay(day + later))
    expect(within.map((pair) => parseInt(pair)).toSorted((a, b) => a - b)).toEqual(cases)
  }
  const all = Array.from({ length: 15 }, (_, day) => onDay(day)).flat()
  expect(new Set(all).size).toBe(cases.length * helmVersions.length)
})
