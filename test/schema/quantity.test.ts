import { expect, test } from 'vitest'
import { parseQuantity } from '../../schema/model/quantity.ts'

test.each([
  [3, 3],
  ['3', 3],
  ['3000m', 3],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1e3', 1000],
  ['12E', 12e18],
  ['256Mi', 256 * 2 ** 20],
  ['', undefined],
  ['3 cores', undefined],
  ['3mm', undefined],
])('parseQuantity(%j) is %j', (quantity, amount) => {
  expect(parseQuantity(quantity)).toBe(amount)
})
