import { expect, test } from 'vitest'
import { measure, median } from '../../scripts/bench/measure.ts'
import { table } from '../../scripts/bench/table.ts'

test('the median of even and odd counts', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
})

test('every program runs as often as asked', () => {
  const contestants = ['a', 'b'].map((name) => ({ name, command: process.execPath, args: ['-e', '0'] }))
  expect(measure(contestants, 2, '.').map(({ name, times }) => [name, times.length])).toEqual([
    ['a', 2],
    ['b', 2],
  ])
})

test('a program that fails is not measured', () => {
  const contestant = { name: 'broken', command: process.execPath, args: ['-e', 'process.exitCode = 2'] }
  expect(() => measure([contestant], 1, '.')).toThrow('broken ended with status 2')
})

test('the table shows ratios of medians', () => {
  const rows = [
    { name: 'bare', times: [10, 20, 30] },
    { name: 'validate', times: [40, 50, 60] },
  ]
  expect(table(rows, ['bare'])).toBe(
    'program   median ms  min ms  x bare\nbare           20.0    10.0    1.00\nvalidate       50.0    40.0    2.50\n',
  )
})
