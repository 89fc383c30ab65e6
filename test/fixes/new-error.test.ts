import { expect, test } from 'vitest'
import { firstNewError, type FixedFindings } from '../../validator/fixes/new-error.ts'
import { validateWithExcerpts } from '../../validator/check/validate.ts'
import type { CheckedRelease } from '../../validator/release/review.ts'
import { inputOf } from './fix-text.ts'

const checkedOf = (text: string): CheckedRelease => validateWithExcerpts(inputOf(text)).checked[0]!

const nothing = (): FixedFindings => ({ revealed: [], paths: [] })

test('an error below a revealed path that is reported is none that a fix has made', () => {
  const before = checkedOf('common: {cluster: mgmt}\nglooMgmtSever: {enabled: soon}\n')
  const after = checkedOf('common: {cluster: mgmt}\nglooMgmtServer: {enabled: soon}\n')
  const reported = after.findings
  const path = ['glooMgmtServer', 'enabled']
  expect(firstNewError(before, after, [], nothing)?.path).toEqual(path)
  expect(
    firstNewError(before, after, reported, () => ({ revealed: [['glooMgmtServer']], paths: [] })),
  ).toBeUndefined()
  expect(
    firstNewError(before, after, [], () => ({ revealed: [['glooMgmtServer']], paths: [] }))?.path,
  ).toEqual(path)
  expect(
    firstNewError(before, after, reported, () => ({ revealed: [['glooMgmtServer', 'relay']], paths: [] }))
      ?.path,
  ).toEqual(path)
})

test('an error of a rule that was held back is none that a fix has made, but about what was fixed', () => {
  const before = checkedOf(
    'common: {cluster: mgmt}\nglooAgent: {enabled: "true", relay: {serverAddress: "https://h:9900"}}\n',
  )
  const after = checkedOf(
    'common: {cluster: mgmt}\nglooAgent: {enabled: true, relay: {serverAddress: "https://h:9900"}}\n',
  )
  const reported = after.findings
  const path = ['glooAgent', 'relay', 'serverAddress']
  const fixed = [['glooAgent', 'enabled']]
  expect(firstNewError(before, after, [], nothing)?.path).toEqual(path)
  expect(firstNewError(before, after, reported, () => ({ revealed: [], paths: fixed }))).toBeUndefined()
  expect(firstNewError(before, after, [], () => ({ revealed: [], paths: fixed }))?.path).toEqual(path)
  expect(firstNewError(before, after, reported, () => ({ revealed: [], paths: [path] }))?.path).toEqual(path)
})

test('an error of a rule that ran before is one that a fix has made', () => {
  const before = checkedOf('common: {cluster: mgmt}\nglooAgent: {enabled: false, statsPort: "9"}\n')
  const after = checkedOf('common: {cluster: mgmt}\nglooAgent: {enabled: true, statsPort: 9}\n')
  const reported = after.findings
  const fixed = [['glooAgent', 'statsPort']]
  expect(firstNewError(before, after, reported, () => ({ revealed: [], paths: fixed }))?.path).toEqual([
    'glooAgent',
    'relay',
    'serverAddress',
  ])
})
