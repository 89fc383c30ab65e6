import { expect, test } from 'vitest'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
import { inputOf } from './fix-text.ts'

test('attempts that fail are limited in the whole run, not in each pass', () => {
  let checks = 0
  const names = Array.from({ length: 60 }, (_, index) => `c${index}.yaml`)
  const failing = names.map((name) => ({
    name,
    files: [{ name, text: 'common:\n  cluster: mgmt\nglooAgent:\n  enabled: "true"\n' }],
  }))
  // It is mended, so what was refused would be tried again.
  const mendable = {
    name: 'mendable',
    files: [
      {
        name: 'mendable.yaml',
        text: 'common:\n  cluster: mgmt\nglooMgmtServer:\n  statsPort: "9091"\n',
      },
    ],
  }
  const input = inputOf('', {
    releases: [mendable, ...failing],
    review: (releases) => {
      checks++
      // What comes to light is not told.
      const told = releases.map(({ findings }) =>
        findings.filter(({ path }) => !path.includes('serverAddress')),
      )
      return { releases: told, suppressed: 0, known: 0 }
    },
  })
  const { fixes } = fixReleases(input, ({ safe }) => safe)
  expect(fixes.refused.map(({ reason }) => reason)).toContain('not tried, because so many others failed')
  expect(fixes.applied.length).toBeGreaterThan(0)
  expect(checks).toBeLessThan(130)
})

test('says how many fixes a second run would make', () => {
  const text =
    'common: {cluster: mgmt}\nglooMgmtServer: {statsPort: "9091", enabled: "true", verbose: "true"}\n'
  const fix = (limits?: { passes: number; inAPass: number }): [applied: number, more: number] => {
    const { fixes, more } = fixReleases(inputOf(text), ({ safe }) => safe, limits)
    return [fixes.applied.length, more]
  }
  expect(fix()).toEqual([3, 0])
  expect(fix({ passes: 2, inAPass: 1 })).toEqual([2, 1])
})
