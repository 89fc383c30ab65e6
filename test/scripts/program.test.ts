import { expect, test } from 'vitest'
import { packageOf } from '../../scripts/program/licenses.ts'

test('a bundled file belongs to a package', () => {
  expect(packageOf('node_modules/yaml/browser/dist/index.js')).toBe('yaml')
  expect(packageOf('node_modules/@scope/name/index.js')).toBe('@scope/name')
  expect(packageOf('validator/sources/source.ts')).toBeUndefined()
})
