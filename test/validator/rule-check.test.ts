import { expect, test } from 'vitest'
import type { Rule } from '../../schema/model/rule.ts'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
import { check, findings, lines, toyInput } from './toy-chart.ts'

interface ToyValues {
  server: { replicas?: number; safeMode?: boolean }
}

/** Rules of the toy chart have paths that the real chart's type does not know. */
const rule = {
  id: 'server-replicas-safe-mode',
  severity: 'warning',
  severities: { none: 'error' },
  summary: 'Safe mode needs two replicas.',
  docs: 'Toy.',
  since: '2.5.0',
  until: '2.9.0',
  addedIn: '0.1.0',
  source: ['toy'],
  reads: ['server.replicas', 'server.safeMode'],
  fixable: true,
  example: { bad: '', good: '' },
  messages: {
    few: ({ replicas }: { replicas: number }) => `safe mode needs two replicas, got ${replicas}`,
    none: () => 'server.replicas was deleted',
  },
  check({
    values,
    report,
    isChangedByUser,
    isSetByUser,
  }: {
    values: ToyValues
    report: (finding: unknown) => void
    isChangedByUser: (path: string) => boolean
    isSetByUser: (path: string) => boolean
  }) {
    const { replicas, safeMode } = values.server
    if (replicas === undefined) report({ message: 'none', at: 'server.replicas' })
    if (!safeMode || replicas === undefined || replicas > 1) return
    report({
      message: 'few',
      data: { replicas, isChanged: isChangedByUser('agent.enabled'), isSet: isSetByUser('agent.enabled') },
      at: 'server.replicas',
      related: [{ path: 'server.safeMode', message: 'switched on here' }],
      fix: { title: 'two replicas', safe: false, path: 'server.replicas', value: 2 },
    })
  },
} as unknown as Rule

const options = { rules: [rule] }

test('points at values that a file holds', () => {
  const report = check('server:\n  safeMode: on\n  replicas: 1\n', options)
  expect(lines(report)).toEqual([
    'values.yaml:3:13: warning: safe mode needs two replicas, got 1 [server-replicas-safe-mode]',
  ])
  expect(report.diagnostics[0]).toMatchObject({
    path: ['server', 'replicas'],
    data: { message: 'few', replicas: 1, isChanged: false },
    related: [{ message: 'switched on here', range: { start: { line: 2, col: 13 } } }],
    fix: { title: 'two replicas', safe: false },
    url: 'https://github.com/gloo-values/gloo-values/blob/main/docs/rules.md#server-replicas-safe-mode',
  })
})

test('points at the nearest key above a default, without related default, and offers a new entry as fix', () => {
  const [finding] = check('server: {enabled: true}', options).diagnostics
  expect(finding).toMatchObject({
    range: { start: { line: 1, col: 1 } },
    related: [],
    data: { isChanged: false },
  })
  const { texts } = fixReleases(toyInput('server: {enabled: true}', options), () => true)
  expect(texts.get('values.yaml')).toBe('server: {enabled: true, replicas: 2}')
})

test('a value counts as changed when it differs from the default, not when a file repeats it', () => {
  const isChanged = (text: string): unknown => check(text, options).diagnostics[0]?.data.isChanged
  expect(isChanged('agent: {enabled: true}')).toBe(true)
  expect(isChanged('agent: {enabled: false}')).toBe(false)
  expect(isChanged('server: {safeMode: on}')).toBe(false)
})

test('a value counts as set when a file repeats the default', () => {
  const isSet = (text: string): unknown => check(text, options).diagnostics[0]?.data.isSet
  expect(isSet('agent: {enabled: false}')).toBe(true)
  expect(isSet('server: {safeMode: on}')).toBe(false)
})

test('points at the start of the last file where no file says anything', () => {
  expect(lines(check(['agent: {}', '\nui: {}'], options))[0]).toMatch(/^layer-2.yaml:1:1: warning/)
})

test('a message may have a severity of its own', () => {
  expect(findings('server: {replicas: ~}', options)).toEqual([
    '1:1: error: server.replicas was deleted [server-replicas-safe-mode]',
  ])
})

test.each([
  ['a value that it reads is wrong', 'server: {replicas: 0}'],
  ['a map above is wrong', 'server: []'],
  ['a key was misspelt that it reads', 'server: {replica: 3}'],
])('does not run when %s', (_, text) => {
  expect(check(text, options).diagnostics.filter(({ ruleId }) => ruleId === rule.id)).toEqual([])
})

test.each(['2.4.9', '2.9.0'])('does not run for chart %s', (chartVersion) => {
  const { diagnostics } = check('server: {safeMode: true}', { ...options, chartVersion })
  expect(diagnostics.filter(({ ruleId }) => ruleId === rule.id)).toEqual([])
})

test('a finding in a layer that two releases share is reported once', () => {
  const report = check('server: {enabled: true}', options)
  expect(report.summary).toMatchObject({ errors: 0, warnings: 1, infos: 0, files: 1 })
})
