import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { describe, expect, test } from 'vitest'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import type { CarriedRelease } from '../../validator/carriers/parts/carrier.ts'
import { readCarrier } from '../../validator/carriers/read-carrier.ts'
import { coalesce } from '../../validator/values/layers.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { mergeLayers } from '../../validator/release/release-values.ts'
import { toPlain } from '../../validator/values/values-tree.ts'

const defaults = 'a: {x: 1, q: 2}\nlist: [1, 2]\n'
const files: Record<string, string> = {
  'my.yaml': 'a: {q: 20}\nb: {d: 1}\nlist: [9]\n',
  'more.yaml': 'a: {x: 100, q: null}\n',
}

function releaseOf(fields: string): CarriedRelease {
  const text = `helmCharts: [{name: gloo-platform, ${fields}}]\n`
  return readCarrier('kustomization.yaml', text, {
    charts: chartMarks,
    profile: newestProfile,
  }).releases[0]!
}

function valuesOf({ layers }: CarriedRelease): unknown {
  const sources = layers.map((layer) =>
    'path' in layer ? parseSource(layer.path, files[layer.path]!) : layer,
  )
  const { values } = mergeLayers({ sources, flags: [], profile: newestProfile })
  return toPlain(coalesce(values, parseSource('defaults.yaml', defaults).root!, newestProfile))
}

describe('values reach the chart as with kustomize build --enable-helm', () => {
  // What Kustomize 5.8.0 with Helm 3.22.0 passes to a chart with these defaults.
  test.each([
    ['valuesFile: my.yaml', '{"a":{"q":20,"x":1},"b":{"d":1},"list":[9]}'],
    ['valuesFile: my.yaml, additionalValuesFiles: [more.yaml]', '{"a":{"x":100},"b":{"d":1},"list":[9]}'],
    ['valuesInline: {a: {x: 5, o: 1}, list: [5]}', '{"a":{"o":1,"q":2,"x":5},"list":[5]}'],
    [
      'valuesInline: {a: {x: 5}, c: 1}, valuesFile: my.yaml',
      '{"a":{"q":20,"x":5},"b":{"d":1},"c":1,"list":[9]}',
    ],
    [
      'valuesInline: {a: {x: 5}}, valuesFile: my.yaml, additionalValuesFiles: [more.yaml]',
      '{"a":{"x":100},"b":{"d":1},"list":[9]}',
    ],
    ['valuesInline: {}, valuesFile: my.yaml', '{"a":{"q":20,"x":1},"b":{"d":1},"list":[9]}'],
    ['valuesInline: , valuesFile: my.yaml', '{"a":{"q":20,"x":1},"b":{"d":1},"list":[9]}'],
    ['valuesInline: {a: {x: null}, list: null, o: null}', '{"a":{"q":2,"x":1},"list":[1,2]}'],
    [
      'valuesInline: {a: {}, list: [], s: ""}, valuesFile: my.yaml',
      '{"a":{"q":20,"x":1},"b":{"d":1},"list":[],"s":""}',
    ],
    ['valuesInline: {list: [null, {k: null}]}', '{"a":{"q":2,"x":1},"list":[null,{"k":null}]}'],
    [
      'valuesInline: {o: {k: null, m: {l: null}}, p: 1}',
      '{"a":{"q":2,"x":1},"list":[1,2],"o":{"m":{}},"p":1}',
    ],
    [
      'valuesInline: {a: {x: 5, q: 6}, c: 7}, valuesFile: my.yaml, valuesMerge: merge',
      '{"a":{"q":20,"x":5},"b":{"d":1},"c":7,"list":[9]}',
    ],
    [
      'valuesInline: {a: {x: null, q: null}, c: null}, valuesFile: my.yaml, valuesMerge: merge',
      '{"a":{"q":20},"b":{"d":1},"c":null,"list":[9]}',
    ],
    [
      'valuesInline: {a: {x: 5}}, valuesFile: my.yaml, valuesMerge: override',
      '{"a":{"q":20,"x":5},"b":{"d":1},"list":[9]}',
    ],
    [
      'valuesInline: {a: {x: 5}}, valuesFile: my.yaml, valuesMerge: replace',
      '{"a":{"q":2,"x":5},"list":[1,2]}',
    ],
    ['valuesInline: {a: {x: null}, list: null}, valuesMerge: replace', '{"a":{"q":2}}'],
    [
      'valuesInline: {a: {x: on, q: 0o17}, c: 1.10, d: 12345678901}',
      '{"a":{"q":15,"x":true},"c":1.1,"d":12345678901,"list":[1,2]}',
    ],
    [
      'valuesInline: {a: {x: 5}}, valuesFile: none.yaml, valuesMerge: replace',
      '{"a":{"q":2,"x":5},"list":[1,2]}',
    ],
    ['valuesInline: {a: {x: 5}}, valuesMerge: ""', '{"a":{"q":2,"x":5},"list":[1,2]}'],
  ])('%s', (fields, expected) => {
    const release = releaseOf(fields)
    expect(release.isComplete).toBe(true)
    expect(valuesOf(release)).toEqual(JSON.parse(expected))
  })
})

// Here Kustomize lets something win that is not in the file.
test.each([
  'valuesInline: {a: {x: 5}}, valuesMerge: merge',
  'valuesInline: {a: {q: null}}, valuesFile: my.yaml',
  'valuesInline: {a: {x: 5}}, valuesMerge: Override',
  'valuesInline: "a: {x: 5}"',
  'valuesFile: https://example.com/values.yaml',
])('%s is known in part', (fields) => {
  expect(releaseOf(fields).isComplete).toBe(false)
})
