import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { asField } from '../../schema/model/field.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const [, covered = ''] = /Modelled and rendered: (.*)\n/.exec(readme) ?? []
const named = [...covered.matchAll(/`(\w+)`/g)].map(([, section]) => section!)

test('the README names the section of every component', () => {
  const sections = glooPlatform.components.map(({ section }) => section.split('.')[0]!)
  expect([...new Set(sections)].filter((section) => !named.includes(section))).toEqual([])
})

test('the README names only sections that are modelled', () => {
  const modelled = Object.keys(asField(glooPlatform.values).properties ?? {})
  expect(named.filter((section) => !modelled.includes(section))).toEqual([])
})
