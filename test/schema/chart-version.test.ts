import { expect, test } from 'vitest'
import { compareChartVersions, isChartVersion, isInRange } from '../../schema/model/chart-version.ts'

test.each([
  ['2.6.0', '2.6.0', 0],
  ['2.6', '2.6.0', 0],
  ['v2.6.0', '2.6.0', 0],
  ['2.6.0-beta1', '2.6.0', 0],
  ['2.5.4', '2.6.0', -1],
  ['2.10.0', '2.9.9', 1],
])('compareChartVersions(%s, %s) has the sign %i', (a, b, sign) => {
  expect(Math.sign(compareChartVersions(a, b))).toBe(sign)
})

test.each([
  ['2.3.9', true],
  ['2.4.0-beta0-2023-05-07', true],
  ['2.4.0', false],
  ['2.4', false],
  ['2.4.1-beta1', false],
])('%s may have what release 2.4.0 lacks: %s', (version, expected) => {
  expect(isInRange({ until: '2.4.0' }, version)).toBe(expected)
})

test.each([
  ['2.3.9', false],
  ['2.4.0-beta0', true],
  ['2.4.0', true],
])('%s may have what came with 2.4.0: %s', (version, expected) => {
  expect(isInRange({ since: '2.4.0' }, version)).toBe(expected)
})

test.each(['2.7', 'v2.7.2', '2.7.0-beta1-2024-12-12', '2.7.0+build'])('%s is a chart version', (text) => {
  expect(isChartVersion(text)).toBe(true)
})

test.each(['', '2', 'latest', '2.7.x', '2.7.2 '])('"%s" is not a chart version', (text) => {
  expect(isChartVersion(text)).toBe(false)
})
