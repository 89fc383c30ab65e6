import { expect, test } from 'vitest'
import { validateReleases } from '../../validator/check/validate.ts'
import { inputOf } from '../fixes/fix-text.ts'

test('tells a mistake in an aliased map once, at its gravest, without a fix', () => {
  const text = `common: {cluster: mgmt}
glooNetwork: &all {image: {tag: 1.10}}
glooMgmtServer: *all
glooAgent:
  image: {tag: 1.10}
`
  const found = validateReleases(inputOf(text)).diagnostics.filter(
    ({ ruleId }) => ruleId === 'unquoted-version',
  )
  expect(found.map(({ path, severity, help, fix }) => [path[0], severity, help, fix?.safe])).toEqual([
    [
      'glooMgmtServer',
      'error',
      'this value is used in several places by an alias (*); a change here changes all of them',
      undefined,
    ],
    ['glooAgent', 'error', undefined, true],
  ])
})
