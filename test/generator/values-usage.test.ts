import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyStaticTemplates, emitChartTemplates } from '../../generator/emit/chart-templates.ts'
import { indirectReads, sectionTemplates } from '../../generator/named-templates.ts'
import { checkValuesUsage } from '../../generator/values-usage.ts'

const templates = [...emitChartTemplates(), ...copyStaticTemplates()]

test('every path that a template reads is in the model, and every value is read or passed through', () => {
  const { unknownReads, unread, sections } = checkValuesUsage(templates)
  expect(unknownReads).toEqual([])
  expect(unread).toEqual([])
  const rows = Object.entries(sections).map(
    ([section, { read, passedThrough }]) => `${section}: ${read} read, ${passedThrough} passed through`,
  )
  process.stdout.write(`Values by section:\n  ${rows.join('\n  ')}\n`)
})

test('a misspelt path and a value that nobody reads are found', () => {
  const { unknownReads, unread } = checkValuesUsage([
    { path: 'x.yaml', content: '{{ .Values.common.clutser }}{{ $.Values.common.cluster }}' },
  ])
  expect(unknownReads).toEqual([{ template: 'x.yaml', path: 'common.clutser' }])
  expect(unread).toContain('redis.deployment.ioThreads')
  expect(unread).not.toContain('common.cluster')
})

test('passing a whole section on does not count for its values', () => {
  const { unread } = checkValuesUsage([{ path: 'x.yaml', content: '{{ toYaml .Values.redis }}' }])
  expect(unread).toContain('redis.address')
})

const staticText = ['_helpers.tpl', '_redis.tpl', '_secrets.tpl']
  .map((name) =>
    readFileSync(new URL(`../../generator/templates/gloo-platform/static/${name}`, import.meta.url), 'utf8'),
  )
  .join('\n')

test.each(Object.entries(sectionTemplates))(
  'the named template %s reads what it declares',
  (name, leaves) => {
    const body = bodyOf(name)
    for (const leaf of leaves) {
      for (const key of leaf.split('.')) expect(body, leaf).toMatch(new RegExp(`[."]${key}\\b`))
    }
  },
)

test.each(Object.entries(indirectReads))(
  'the named template %s reads what it is said to read',
  (name, paths) => {
    const body = bodyOf(name)
    for (const path of paths) expect(body, path).toMatch(new RegExp(`[."]${path.split('.').at(-1)!}\\b`))
  },
)

function bodyOf(name: string): string {
  const start = staticText.indexOf(`define "gloo-platform.${name}"`)
  expect(start, name).toBeGreaterThan(0)
  const next = staticText.indexOf('{{- define', start)
  return staticText.slice(start, next === -1 ? undefined : next)
}
