import { expect, test, vi } from 'vitest'
import { validateWithExcerpts } from '../../validator/check/validate.ts'
import { withPossibleFixes } from '../../validator/fixes/planned-fixes.ts'
import { withEdits } from '../../validator/fixes/report-edits.ts'
import { inputOf } from './fix-text.ts'

/** How often the secrets of a file were looked for. */
let searches = 0

vi.mock(import('../../validator/secrets/secret-locations.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    secretLocations: (...args: Parameters<typeof real.secretLocations>) => {
      searches++
      return real.secretLocations(...args)
    },
  }
})

const values =
  'common:\n  cluster: mgmt\nglooMgmtServer:\n  deploymentOverrides:\n    metadata:\n      annotations:\n        a: x\n        a: x\n'

test.each([
  ['that can be made', values, true],
  ['that cannot be made', `${values}sops:\n  mac: x\n`, false],
])('fixes %s are those of a report with edits, without a search for secrets', (_name, text, areThere) => {
  const validation = validateWithExcerpts(inputOf(text))
  searches = 0
  const shown = withPossibleFixes(validation).diagnostics
  expect(searches).toBe(0)
  const edited = withEdits(validation).diagnostics
  if (areThere) expect(searches).toBeGreaterThan(0)
  expect(shown.map(({ fix }) => fix?.title)).toEqual(edited.map(({ fix }) => fix?.title))
  expect(validation.report.diagnostics.some(({ fix }) => fix !== undefined)).toBe(true)
  expect(shown.some(({ fix }) => fix !== undefined)).toBe(areThere)
})
