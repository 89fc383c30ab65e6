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
  expect(firstNewError(before, after, { paths: [['glooMgmtServer']], told })).toBeUndefined()
  expect(firstNewError(before, after, { paths: [['glooMgmtServer']], told: [[]] })?.path).toEqual(path)
  expect(firstNewError(before, after, { paths: [['glooMgmtServer', 'relay']], told })?.path).toEqual(path)
})
