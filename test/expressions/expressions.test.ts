import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { helmProfile } from '../../validator/values/helm-profile.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { helmTemplate, helmVersions, repository, type HelmVersion } from '../helm/support/chart.ts'
import { shareOfHelm } from '../share.ts'
import { table, type Outcome } from './table.ts'

const chart = await loadChart()

/** The chart with nothing but the agent in it, so that a rendering costs little. */
const agentOnly = mkdtempSync(join(tmpdir(), 'gloo-values-agent-'))
afterAll(() => rmSync(agentOnly, { recursive: true, force: true }))
cpSync(join(repository, 'charts/gloo-platform'), agentOnly, { recursive: true })
rmSync(join(agentOnly, 'values.schema.json'))
for (const name of readdirSync(join(agentOnly, 'templates')))
  if (!name.startsWith('_') && name !== 'gloo-agent-deployment.yaml')
    rmSync(join(agentOnly, 'templates', name))

function valuesWith(text: string): object {
  return {
    common: { cluster: 'mgmt' },
    glooAgent: { enabled: true, extraVolumes: [{ name: 'volume', configMap: { name: text } }] },
  }
}

describe.each(helmVersions)('Helm %s', (helm) => {
  test.each(shareOfHelm(helm, 4, table))(
    '%s',
    async (text, outcomeOfHelm3, outcomeOfHelm4 = outcomeOfHelm3) => {
      const outcome = helm.startsWith('3') ? outcomeOfHelm3 : outcomeOfHelm4
      const { status, stdout, stderr } = await helmTemplate({
        helm,
        chart: agentOnly,
        values: valuesWith(text),
      })
      const stops = outcome.startsWith('stops') || outcome === 'left alone'
      expect(status === 0 ? stdout : stderr).toMatch(stops ? /^Error: / : /^---/)
      const said = diagnosticsOf(text, helm).map(({ help = '' }) => help.split(':')[0])
      expect([...new Set(said)]).toEqual(helpOf[outcome])
    },
  )
})

const helpOf: Record<Outcome, string[]> = {
  renders: [],
  nothing: ['Helm renders nothing for it'],
  stops: ['Helm stops there'],
  'stops perhaps': ['Helm stops there, unless your chart version defines it'],
  'left alone': [],
}

function diagnosticsOf(text: string, helm: HelmVersion) {
  const { diagnostics } = validateReleases({
    releases: [{ name: 'x', files: [{ name: 'values.yaml', text: JSON.stringify(valuesWith(text)) }] }],
    chart,
    profile: helmProfile(helm)!,
    tool: 'test',
  })
  return diagnostics.filter(({ ruleId }) => ruleId === 'template-expression' || ruleId === 'placeholder-left')
}

test('a named template that nobody is known to define is a warning', () => {
  const said = diagnosticsOf('{{ include "nope" . }}', helmVersions[0])
  expect(said.map(({ severity, message }) => [severity, message])).toEqual([
    [
      'warning',
      'glooAgent.extraVolumes[0].configMap.name includes the named template "nope", which may not be defined',
    ],
  ])
})

describe('in a section that Helm passes to a chart inside', () => {
  test.each([
    ['{{ .Values.mode }}-{{ .Values.image.tag }}', []],
    ['{{ .Values.global.imageRegistry.anything }}', []],
    ['{{ include "opentelemetry-collector.fullname" . }}', []],
    [
      '{{ .Values.common.cluster }}',
      [
        'telemetryCollector.podAnnotations.a reads .Values.common.cluster, but .Values.common is not a value of telemetryCollector, which is .Values there',
      ],
    ],
    [
      '{{ .Values.telemetryCollector.mode }}',
      [
        'telemetryCollector.podAnnotations.a reads .Values.telemetryCollector.mode, but .Values.telemetryCollector is not a value of telemetryCollector, which is .Values there',
      ],
    ],
    [
      '{{ .Values.mode.x }}',
      ['telemetryCollector.podAnnotations.a reads .Values.mode.x, but .Values.mode has no fields'],
    ],
  ])('%s', (text, messages) => {
    const values = {
      common: { cluster: 'c1' },
      telemetryCollector: { enabled: true, podAnnotations: { a: text } },
    }
    const { diagnostics } = validateReleases({
      releases: [{ name: 'r', files: [{ name: 'values.yaml', text: JSON.stringify(values) }] }],
      chart,
      tool: 'test',
    })
    const found = diagnostics.filter(({ ruleId }) => ruleId === 'template-expression')
    expect(found.map(({ message }) => message)).toEqual(messages)
  })
})
