import { expect, test } from 'vitest'
import { firstNewError } from '../../validator/fixes/new-error.ts'
import { validateWithExcerpts } from '../../validator/validate.ts'
import { inputOf } from './fix-text.ts'

const checkedOf = (text: string): ReturnType<typeof validateWithExcerpts>['checked'] =>
  validateWithExcerpts(inputOf(text)).checked

test('an error below a revealed path is none that a fix has made, and one beside it is', () => {
  const before = checkedOf('common: {cluster: mgmt}\nglooMgmtSever: {enabled: soon}\n')
  const after = checkedOf('common: {cluster: mgmt}\nglooMgmtServer: {enabled: soon}\n')
  expect(firstNewError(before, after)?.path).toEqual(['glooMgmtServer', 'enabled'])
  expect(firstNewError(before, after, [['glooMgmtServer']])).toBeUndefined()
  expect(firstNewError(before, after, [['glooMgmtServer', 'relay']])?.path).toEqual([
    'glooMgmtServer',
    'enabled',
  ])
})
