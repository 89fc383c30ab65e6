import { expect, test } from 'vitest'
import { firstNewError } from '../../validator/fixes/new-error.ts'
import { validateWithExcerpts } from '../../validator/validate.ts'
import { inputOf } from './fix-text.ts'

const checkedOf = (text: string): ReturnType<typeof validateWithExcerpts>['checked'] =>
  validateWithExcerpts(inputOf(text)).checked

test('an error below a revealed path that is told is none that a fix has made', () => {
  const before = checkedOf('common: {cluster: mgmt}\nglooMgmtSever: {enabled: soon}\n')
  const after = checkedOf('common: {cluster: mgmt}\nglooMgmtServer: {enabled: soon}\n')
  const told = after.map(({ findings }) => findings)
  const path = ['glooMgmtServer', 'enabled']
  expect(firstNewError(before, after)?.path).toEqual(path)
  expect(firstNewError(before, after, { paths: [['glooMgmtServer']], mended: [], told })).toBeUndefined()
  expect(firstNewError(before, after, { paths: [['glooMgmtServer']], mended: [], told: [[]] })?.path).toEqual(
    path,
  )
  expect(
    firstNewError(before, after, { paths: [['glooMgmtServer', 'relay']], mended: [], told })?.path,
  ).toEqual(path)
})

test('an error of a rule that was held back is none that a fix has made, but about what was mended', () => {
  const before = checkedOf(
    'common: {cluster: mgmt}\nglooAgent: {enabled: "true", relay: {serverAddress: "https://h:9900"}}\n',
  )
  const after = checkedOf(
    'common: {cluster: mgmt}\nglooAgent: {enabled: true, relay: {serverAddress: "https://h:9900"}}\n',
  )
  const told = after.map(({ findings }) => findings)
  const path = ['glooAgent', 'relay', 'serverAddress']
  const mended = [['glooAgent', 'enabled']]
  expect(firstNewError(before, after)?.path).toEqual(path)
  expect(firstNewError(before, after, { paths: [], mended, told })).toBeUndefined()
  expect(firstNewError(before, after, { paths: [], mended, told: [[]] })?.path).toEqual(path)
  expect(firstNewError(before, after, { paths: [], mended: [path], told })?.path).toEqual(path)
})

test('an error of a rule that ran before is one that a fix has made', () => {
  const before = checkedOf('common: {cluster: mgmt}\nglooAgent: {enabled: false, statsPort: "9"}\n')
  const after = checkedOf('common: {cluster: mgmt}\nglooAgent: {enabled: true, statsPort: 9}\n')
  const told = after.map(({ findings }) => findings)
  const mended = [['glooAgent', 'statsPort']]
  expect(firstNewError(before, after, { paths: [], mended, told })?.path).toEqual([
    'glooAgent',
    'relay',
    'serverAddress',
  ])
})
