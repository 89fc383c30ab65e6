import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { validateReleases } from '../../validator/check/validate.ts'

const chart = await loadChart()

function findings(
  texts: readonly string[],
  root?: readonly string[],
  chartSource?: 'ours' | 'published',
): string[] {
  const files = texts.map((text, index) => ({ name: `layer-${index + 1}.yaml`, text }))
  return validateReleases({
    releases: [{ name: 'release', files }],
    chart: { ...chart, rules: [] },
    tool: 'test',
    ...(root && { root }),
    ...(chartSource && { chartSource }),
  }).diagnostics.map(
    ({ file, range, message, help, ruleId }) =>
      `${file}:${range.start.line} ${message}${help === undefined ? '' : ` (${help})`} [${ruleId}]`,
  )
}

const own = 'common: {cluster: mgmt}\nglooMgmtServer: {enabled: true}\n'

describe('values under a key', () => {
  test('are found, and reported once', () => {
    expect(findings([`other: {}\ngloo:\n  ${own.replace('\n', '\n  ')}`])).toEqual([
      'layer-1.yaml:2 gloo has sections of gloo-platform (common, glooMgmtServer); the chart reads them at the top level (for values of an umbrella chart, use --root gloo; otherwise remove the key and the indentation below it) [nested-values]',
    ])
  })

  test('under the name of the chart one section is enough', () => {
    expect(findings(['gloo-platform: {common: {cluster: mgmt}}\n'])).toHaveLength(1)
    expect(findings(['gloo-platform: {common: {cluster: mgmt}}\n'])[0]).toContain('--root gloo-platform')
  })

  test('do not keep the sections beside them from being checked', () => {
    expect(findings([`${own}gloo: {redis: {}, glooUi: {}}\ncommon2: 1\n`])).toEqual([
      expect.stringMatching(/^layer-1\.yaml:3 gloo has sections .*\[nested-values\]$/),
      expect.stringMatching(/^layer-1\.yaml:4 common2 is not a known key.*\[unknown-key\]$/),
    ])
  })

  test('a section of the chart, and global, hold whatever they hold', () => {
    expect(findings([`${own}global: {common: {}, redis: {}, glooUi: {}}\n`])).toEqual([])
  })
})

describe('values of something else', () => {
  test('are reported once, not for each key', () => {
    expect(findings([own, 'image: {}\nreplicaCount: 1\nnodeSelector: {}\n'])).toEqual([
      'layer-2.yaml:1 no section of gloo-platform found; image, replicaCount, nodeSelector look like values of another chart (leave the file out; if its values are for an umbrella chart, name the key of this chart with --root) [other-chart]',
    ])
  })

  test.each([
    ['ConfigMap', 'data: {a: b}', 'leave the file out: it has no values'],
    ['HelmRelease', 'spec: {values: {common: {}}}', 'to check the values in it, add --root spec.values'],
    [
      'Application',
      'spec: {source: {helm: {valuesObject: {common: {}}}}}',
      'to check the values in it, add --root spec.source.helm.valuesObject',
    ],
  ])('a Kubernetes object: %s', (kind, rest, help) => {
    expect(findings([own, `apiVersion: v1\nkind: ${kind}\n${rest}\n`])).toEqual([
      `layer-2.yaml:1 this is a Kubernetes object, not values of gloo-platform (${help}) [other-chart]`,
    ])
  })

  test('two foreign keys, or one near a section, may be typing mistakes', () => {
    for (const text of ['image: {}\nreplicaCount: 1\n', 'image: {}\nreplicaCount: 1\nglooMgmtServr: {}\n']) {
      expect(findings([own, text]).every((line) => line.endsWith('[unknown-key]'))).toBe(true)
    }
  })
})

describe('--root', () => {
  test('a section beside the key does not reach the chart', () => {
    expect(
      findings([`gloo: {${flow(own)}}\n`, 'glooMgmtServer: {statsPort: 1}\nredis: {}\n'], ['gloo']),
    ).toEqual([
      'layer-2.yaml:1 glooMgmtServer is outside of gloo, which --root names; the chart does not get it (put it under gloo) [nested-values]',
    ])
  })

  test('what no other chart has does not either', () => {
    expect(
      findings([`gloo: {${flow(own)}}\nlegacyMetricsPipeline: {}\nsidecarAccel: {}\n`], ['gloo']),
    ).toEqual([
      expect.stringMatching(/^layer-1\.yaml:2 legacyMetricsPipeline, sidecarAccel are outside of gloo,/),
    ])
  })

  test('other charts of the umbrella, and this one under another name, are left alone', () => {
    const others =
      'redis: {}\ncommon: {}\nlicensing: {}\nfeatureGates: {}\nglooNew: {}\nglooAgent: {common: {cluster: a}}\n'
    expect(findings([`gloo: {${flow(own)}}\n${others}`], ['gloo'])).toEqual([])
  })

  test('reads the values under a key, and leaves the others alone', () => {
    expect(findings([`other: 1\ngloo: {${flow(own)}}\n`], ['gloo'])).toEqual([])
    expect(findings([`a: {b: {common: {clustr: x}}}\n`], ['a', 'b'])).toEqual([
      expect.stringMatching(/^layer-1\.yaml:1 common\.clustr is not a known key/),
    ])
  })

  test('the condition of an umbrella chart is for Helm, but a closed schema refuses it', () => {
    const condition = `gloo: {enabled: true, ${flow(own)}}\n`
    expect(findings([condition], ['gloo'])).toEqual([])
    expect(findings([condition.replace('true', 'text')], ['gloo'])).toHaveLength(1)
    expect(findings([`enabled: true\n${own}`])).toHaveLength(1)
    expect(findings([condition], ['gloo'], 'ours')).toEqual([
      expect.stringMatching(/^layer-1\.yaml:1 enabled is not a known key.*use a key outside of this chart/),
    ])
  })

  test.each([
    [['gloo'], 'other: 1\n', 'layer-1.yaml:1 no layer has the key gloo that --root names'],
    [
      ['gloo-platform'],
      'other: 1\ngloo_platform: {}\n',
      'layer-1.yaml:1 no layer has the key gloo-platform that --root names; did you mean gloo_platform?',
    ],
    [['a', 'b'], 'x: 1\na: {c: 1}\n', 'layer-1.yaml:2 no layer has the key a.b that --root names'],
    [['a', 'b'], 'a:\n  b: text\n', 'layer-1.yaml:2 a.b, which --root names, is not a mapping'],
    [['a'], 'a: ~\n', 'layer-1.yaml:1 a, which --root names, is not a mapping'],
  ])('%j, which is not there', (root, text, message) => {
    expect(findings([text], root)).toEqual([`${message} [nested-values]`])
  })

  test('may name a key of a layer that cannot be read', () => {
    expect(findings(['other: 1\n', 'gloo: [\n'], ['gloo'])).toEqual([
      expect.stringMatching(/^layer-2.*\[yaml-syntax\]$/),
    ])
  })
})

function flow(text: string): string {
  return text.trimEnd().replace('\n', ', ')
}
