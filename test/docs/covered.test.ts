import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const [, covered = '', missing = ''] =
  /Modelled and rendered: (.*)\n\n(Not modelled yet.*)\n/.exec(readme) ?? []

test('the README names the section of every component', () => {
  const sections = glooPlatform.components.map(({ section }) => section.split('.')[0]!)
  expect([...new Set(sections)].filter((section) => !covered.includes(`\`${section}\``))).toEqual([])
})

test('the README names no section that is not modelled as covered', () => {
  expect(glooPlatform.unmodelled.filter((section) => covered.includes(`\`${section}\``))).toEqual([])
  expect(missing).toContain('schema/gloo-platform/unmodelled.ts')
})
