import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const [, covered = ''] = /Modelled and rendered: (.*)\n/.exec(readme) ?? []

test('the README names the section of every component', () => {
  const sections = glooPlatform.components.map(({ section }) => section.split('.')[0]!)
  expect([...new Set(sections)].filter((section) => !covered.includes(`\`${section}\``))).toEqual([])
})
