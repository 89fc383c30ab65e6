import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtInRules } from '../schema/built-in/index.ts'
import { policies } from '../schema/gloo-platform/policies/index.ts'
import { rules } from '../schema/gloo-platform/rules/index.ts'
import { rulesOf } from '../schema/model/policy.ts'
import type { Rule } from '../schema/model/rule.ts'
import { validateReleases } from '../validator/check/validate.ts'
import type { ValidationInput } from '../validator/release/input.ts'
import type { ReportedFinding } from '../validator/findings/report.ts'
import { formatOneline } from '../validator/formats/oneline.ts'
import { chart, fixText, inputOf, type Wanted } from './fixes/fix-text.ts'
import { textOf } from './formats/text-of.ts'
import { releasesIn } from './rule-releases.ts'
import { fixturesOf, rulesWithFixtures, strayFiles, type RuleFixture } from './rule-fixtures.ts'
import { settingsOf } from './rule-settings.ts'

const policyRules = rulesOf(policies)
const rulesOfChart = [...rules, ...policyRules]

/** The chart with the rules of a policy that requires the one rule. */
function chartWith(id: string): typeof chart {
  const required: Rule[] = policyRules.filter((rule) => rule.id === id)
  return required.length === 0 ? chart : { ...chart, rules: [...rules, ...required] }
}

function settingsFor(id: string): Partial<ValidationInput> {
  return { chart: chartWith(id), ...settingsOf(rulesOfChart.find((rule) => rule.id === id)) }
}

/** The last results: the tests of a fixture ask for the same. */
const reports = new Map<string, ReturnType<typeof validateReleases>>()
const outcomes = new Map<string, ReturnType<typeof fixText>>()

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  let value = known.get(key)
  if (value === undefined) known.set(key, (value = make()))
  return value
}

function reportOn(name: string, text: string, id: string): ReturnType<typeof validateReleases> {
  return remembered(reports, JSON.stringify([id, name, text]), () =>
    validateReleases(inputOf(text, { ...releasesIn(name, text), ...settingsFor(id) })),
  )
}

function fixed(text: string, wanted: Wanted, id: string): ReturnType<typeof fixText> {
  return remembered(outcomes, JSON.stringify([id, wanted, text]), () =>
    fixText(text, wanted, settingsFor(id)),
  )
}

function ownFindings(id: string, { name, text }: { name: string; text: string }): ReportedFinding[] {
  return reportOn(name, text, id).diagnostics.filter(({ ruleId }) => ruleId === id)
}

describe.each([...rulesOfChart, ...builtInRules].map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
    const valid = fixturesOf(id, 'valid')
    const invalid = fixturesOf(id, 'invalid')

    test.each(valid)('is silent on $name', ({ name, text }) => {
      const loud = reportOn(name, text, id).diagnostics.filter(
        ({ ruleId, severity }) => ruleId === id || severity === 'error',
      )
      expect(loud).toEqual([])
    })

    test.each(invalid)('reports $name', async (fixture) => {
      const { name, text, findings } = fixture
      expect(ownFindings(id, fixture)).not.toEqual([])
      const report = reportOn(name, text, id)
      await expect(textOf(formatOneline(report)) + fixesOf(id, fixture)).toMatchFileSnapshot(findings)
    })

    test.each(invalid)('fixes $name as the fixture shows, once and for all', async (fixture) => {
      const { text, fixed: expected } = fixture
      const own = ownFindings(id, fixture)
      const { fixes, validation, ...after } = fixed(text, 'all', id)
      if (after.text === text || own.every(({ fix }) => fix === undefined)) {
        expect(existsSync(expected)).toBe(false)
        if (own.some(({ fix }) => fix !== undefined)) expect(fixes.refused).not.toEqual([])
        return
      }
      expect(fixes.applied.map(({ ruleId }) => ruleId)).toContain(id)
      if (own.every(({ fix }) => fix !== undefined) && fixes.refused.length === 0)
        expect(validation.report.diagnostics.map(({ ruleId }) => ruleId)).not.toContain(id)
      await expect(after.text).toMatchFileSnapshot(expected)
      expect(fixed(after.text, 'all', id).text).toBe(after.text)
    })

    test.each(invalid)('--fix leaves alone what is not safe in $name', (fixture) => {
      const { applied, refused } = fixed(fixture.text, 'safe', id).fixes
      const tried = [...applied, ...refused].map(({ ruleId }) => ruleId)
      const hasSafeFix = ownFindings(id, fixture).some(({ fix }) => fix?.safe)
      expect(tried.includes(id)).toBe(hasSafeFix)
    })

    test('offers a fix if it says so, and only then', () => {
      const offered = invalid
        .flatMap((fixture) => ownFindings(id, fixture))
        .some(({ fix }) => fix !== undefined)
      expect(offered).toBe(rule.fixable)
    })

    test('its messages start with a path or a quoted value, without a full stop', () => {
      for (const { message } of invalid.flatMap((fixture) => ownFindings(id, fixture))) {
        expect(message).toMatch(/^("|[a-z])/)
        expect(message).not.toMatch(/[.!]$/)
      }
    })

    test('has no expected file without its values file', () => {
      expect(strayFiles(id)).toEqual([])
    })
  },
)

/** The fixes that are offered, with the option that makes each, and why one is not made after all. */
function fixesOf(id: string, fixture: RuleFixture): string {
  const offered = ownFindings(id, fixture).flatMap(({ range, fix }) =>
    fix === undefined
      ? []
      : [`fix in line ${range.start.line}: ${fix.title} (--fix${fix.safe ? '' : '-unsafe'})\n`],
  )
  const refused = fixed(fixture.text, 'all', id).fixes.refused.map(
    ({ line, reason }) => `refused in line ${line}: ${reason}\n`,
  )
  return [...offered, ...refused].join('')
}

describe.each(rulesOfChart.map((rule) => [rule.id, rule] as const))('%s', (id, { example }) => {
  test('has fixtures of both kinds', () => {
    expect(fixturesOf(id, 'valid')).not.toEqual([])
    expect(fixturesOf(id, 'invalid')).not.toEqual([])
  })

  test('its examples are what they say', () => {
    const found = reportOn('bad.yaml', example.bad, id).diagnostics
    expect(found.map(({ ruleId }) => ruleId)).toEqual(found.map(() => id))
    expect(found).not.toEqual([])
    expect(reportOn('good.yaml', example.good, id).diagnostics).toEqual([])
  })
})

test('a folder of fixtures belongs to a rule', () => {
  const ids: string[] = [...rulesOfChart, ...builtInRules].map(({ id }) => id)
  expect(rulesWithFixtures.filter((name) => !ids.includes(name))).toEqual([])
})

describe('the chart version decides', () => {
  const base = 'common:\n  cluster: mgmt\nglooMgmtServer:\n  enabled: true\n'

  function idsOf(text: string, chartVersion: string): string[] {
    return validateReleases(inputOf(text, { chartVersion })).diagnostics.map(({ ruleId }) => ruleId)
  }

  test('safe mode is off by default before 2.6.0, so a window is read', () => {
    const text = `${base}  safeStartWindow: 90\n`
    expect(idsOf(text, '2.5.5')).toEqual([])
    expect(idsOf(text, '2.6.0')).toEqual(['safe-start-window-safe-mode-off'])
  })

  test('I/O threads without safe mode are a risk before 2.6.0 only', () => {
    const text = `${base}redis:\n  deployment:\n    ioThreads: 2\n    resources:\n      requests:\n        cpu: 3\n`
    expect(idsOf(text, '2.5.5')).toEqual(['redis-io-threads-safe-mode'])
    expect(idsOf(text, '2.6.0')).toEqual([])
  })

  test('the published chart 2.7 does not read the settings of Prometheus, and ours does', () => {
    const text = `${base}prometheus:\n  enabled: true\n  server:\n    global: {scrape_interval: 10s, scrape_timeout: 20s}\n`
    const ids = (chartVersion: string, chartSource: 'published' | 'ours') =>
      validateReleases(inputOf(text, { chartVersion, chartSource }))
        .diagnostics.map(({ ruleId }) => ruleId)
        .filter((id) => id === 'prometheus-scrape-timeout-fits')
    expect(ids('2.6.0', 'published')).toHaveLength(1)
    expect(ids('2.7.0-beta1', 'published')).toHaveLength(0)
    expect(ids('2.7.2', 'published')).toHaveLength(0)
    expect(ids('2.7.2', 'ours')).toHaveLength(1)
  })

  test('charts before 2.6 read no signing key, so none is required', () => {
    const text = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
helmCharts:
  - name: gloo-platform
    valuesInline: {common: {cluster: mgmt}, extAuthService: {enabled: true}}
`
    const found = (chartVersion: string) =>
      validateReleases(inputOf(text, { ...releasesIn('kustomization.yaml', text), chartVersion }))
        .diagnostics.filter(({ ruleId }) => ruleId === 'generated-secrets-kept')
        .map(({ path }) => path.join('.'))
    expect(found('2.5.8')).toEqual([])
    expect(found('2.6.0')).toEqual(['extAuthService.extAuth.signingKey'])
  })

  test('the insights engine has an image of its own before 2.7', () => {
    const id = 'fips-images-required'
    const text = `${base}glooInsightsEngine:\n  enabled: true\n`
    const found = (chartVersion: string) =>
      validateReleases(inputOf(text, { chart: chartWith(id), chartVersion }))
        .diagnostics.filter(({ ruleId }) => ruleId === id)
        .map(({ path }) => path[0])
    expect(found('2.6.0')).toContain('glooInsightsEngine')
    expect(found('2.7.0')).not.toContain('glooInsightsEngine')
  })

  test('a beta of the version that brought a volume may not mount it', () => {
    const text = `${base}telemetryCollector:
  enabled: true
  extraVolumes:
    - name: telemetry-configmap
      configMap:
        name: gloo-telemetry-collector-config
    - name: root-ca
      secret:
        secretName: own-ca
`
    const ids = (version: string) => idsOf(text, version).filter((id) => id === 'collector-volumes-complete')
    expect(ids('2.3.0')).toEqual([])
    expect(ids('2.4.0-beta2')).toEqual([])
    expect(ids('2.4.0')).toHaveLength(1)
    expect(ids('2.5.0-beta1')).toHaveLength(1)
  })

  test('a collector without an address stops where the chart writes an empty one, and may not elsewhere', () => {
    const found = (more: string, version: string, chartSource: 'published' | 'ours' = 'published') => {
      const text = `common:\n  cluster: west\ntelemetryCollector:\n  enabled: true\n${more}`
      const { diagnostics } = validateReleases(inputOf(text, { chartVersion: version, chartSource }))
      return diagnostics
        .filter(({ ruleId }) => ruleId === 'collector-endpoint-required')
        .map(({ severity }) => severity)
    }
    const unused =
      'telemetryCollectorCustomization: {pipelines: {metrics/ui: {pipeline: {exporters: [prometheus]}}}}\n'
    expect(found('', '2.5.8')).toEqual(['error'])
    expect(found(unused, '2.5.8')).toEqual(['error'])
    expect(found('', '2.7.2')).toEqual(['warning'])
    expect(found(unused, '2.7.2')).toEqual([])
    expect(found('', '2.7.2', 'ours')).toEqual(['error'])
    expect(found(unused, '2.7.2', 'ours')).toEqual([])
    expect(found('glooMgmtServer: {enabled: true}\n', '2.3.3')).toEqual(['error'])
    expect(found('glooMgmtServer: {enabled: true}\n', '2.4.6')).toEqual([])
  })

  test('charts 2.5 read log files for the UI by default, so the collector belongs on every node', () => {
    const text = `${base}telemetryCollector:\n  enabled: true\n  mode: deployment\n  replicaCount: 1\ntelemetryCollectorCustomization:\n  skipVerify: true\n`
    const ids = (version: string) => idsOf(text, version).filter((id) => id === 'log-files-daemonset')
    expect(ids('2.4.0')).toEqual([])
    expect(ids('2.5.0-beta1')).toEqual([])
    expect(ids('2.5.8')).toHaveLength(1)
    expect(ids('2.7.0')).toEqual([])
  })

  test('collectors before 2.7 are not known to refuse an endpoint without a port', () => {
    const text = `${base}telemetryCollector:
  enabled: true
telemetryCollectorCustomization:
  extraExporters:
    otlp/mine:
      endpoint: otlp.example.com
`
    const ids = (version: string) =>
      idsOf(text, version).filter((id) => id === 'collector-components-complete')
    expect(ids('2.6.0')).toEqual([])
    expect(ids('2.7.0')).toHaveLength(1)
  })
})
