import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareQuantities, isFraction, parseQuantity } from '../../schema/model/quantity.ts'

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

test.each([
  ['700m', 0.7, 0],
  ['0.7', '701m', -1],
  ['1Gi', '1G', 1],
  ['1Gi', 1073741824, 0],
  ['1e3', '1k', 0],
  ['9007199254740993', '9007199254740992', 1],
  ['-1', '1', -1],
  ['1e999999999', '1', undefined],
  ['1e-99', '1', undefined],
  ['3 cores', '1', undefined],
])('%j compared with %j is %j', (a, b, order) => {
  expect(compareQuantities(a, b)).toBe(order)
})

test.each([
  ['512m', true],
  ['1000m', false],
  ['0.5Gi', false],
  ['1.5', true],
  [0.5, true],
  ['1n', true],
  ['text', false],
])('isFraction(%j) is %j', (quantity, fraction) => {
  expect(isFraction(quantity)).toBe(fraction)
})

/** Thousandths in each unit. */
const units: Record<string, bigint> = {
  m: 1n,
  '': 1000n,
  k: 1000n ** 2n,
  Ki: 1000n * 1024n,
  Gi: 1000n * 1024n ** 3n,
  E: 1000n ** 7n,
  Ei: 1000n * 1024n ** 6n,
}

test('near amounts are distinguished in all units', () => {
  const amount = fc.record({
    unit: fc.constantFrom(...Object.keys(units)),
    of: fc.constantFrom(...Object.keys(units)),
    off: fc.bigInt(-2n, 2n),
    number: fc.bigInt(1n, 10n ** 15n - 3n),
  })
  fc.assert(
    fc.property(amount, ({ unit, of, off, number }) => {
      const other = (number * units[unit]!) / units[of]! + off
      if (other < 0n || other >= 10n ** 15n) return
      const difference = number * units[unit]! - other * units[of]!
      expect(compareQuantities(`${number}${unit}`, `${other}${of}`)).toBe(
        difference < 0n ? -1 : difference > 0n ? 1 : 0,
      )
    }),
    { numRuns: 2000 },
  )
})
