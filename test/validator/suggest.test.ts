import type { TObject } from 'typebox'
import { describe, expect, test } from 'vitest'
import { serviceMeshController } from '../../schema/gloo-operator/resources/service-mesh-controller.ts'
import { hints } from '../../schema/gloo-platform/hints.ts'
import { editDistance } from '../../validator/text/edit-distance.ts'
import { nearestWord } from '../../validator/text/nearest-word.ts'
import { growth, linear } from '../growth.ts'
import { check, findings } from './toy-chart.ts'

describe('unknown keys', () => {
  test.each([
    ['sever: {}', '1:1: error: sever is not a known key; did you mean server? [unknown-key]'],
    [
      'server: {safemode: true}',
      '1:10: error: server.safemode is not a known key; did you mean safeMode? [unknown-key]',
    ],
    [
      'server: {safe-mode: true}',
      '1:10: error: server.safe-mode is not a known key; did you mean safeMode? [unknown-key]',
    ],
    [
      'server: {overrides: {spec: {template: {volume: []}}}}',
      '1:40: error: server.overrides.spec.template.volume is not a known key; did you mean volumes? [unknown-key]',
    ],
    [
      'agent: {authority: x}',
      '1:9: error: agent.authority is not a known key; it belongs under agent.relay [unknown-key]',
    ],
    [
      'agent: {replicas: 2}',
      '1:9: error: agent.replicas is not a known key; it is a key of server [unknown-key]',
    ],
    ['replicas: 2', '1:1: error: replicas is not a known key; it belongs under server [unknown-key]'],
    [
      'enabled: true',
      '1:1: error: enabled is not a known key; it belongs under agent or server [unknown-key]',
    ],
    [
      'server: {overrides: {nodeSelector: {}}}',
      '1:22: error: server.overrides.nodeSelector is not a known key; it belongs under server.overrides.spec.template [unknown-key]',
    ],
    [
      'nodeSelector: {}',
      '1:1: error: nodeSelector is not a known key; known keys: agent, cluster, exporter, gates, license, server, ui [unknown-key]',
    ],
    [
      'server: {limits: {gpu: 1}}',
      '1:19: error: server.limits.gpu is not a known key; known keys: cpu [unknown-key]',
    ],
  ])('%s', (text, finding) => {
    expect(findings(text)).toEqual([finding])
  })

  test('a chart newer than the model may know them', () => {
    const reported =
      '1:1: warning: sever is not a key of toy up to 2.7.0, the newest known version; did you mean server? [unknown-key]'
    expect(findings('sever: {}', { chartVersion: '2.12' })).toContain(reported)
    expect(findings('sever: {}', { chartVersion: '2.7.9' })[0]).toContain('error')
  })

  test('names are cut at ten', () => {
    const [finding] = check('server: {zzzzzzzz: 1}').diagnostics
    expect(finding!.message.split(',')).toHaveLength(10)
    expect(finding!.message).toMatch(/ …$/)
  })

  test('keys that match a pattern are known', () => {
    expect(findings('server: {limits: {hugepages-2Mi: 1}}')).toEqual([])
  })

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    '%s is unknown like any other',
    (key) => {
      expect(findings(`${key}: 1`)).toHaveLength(1)
      expect(findings(`agent: {relay: {${key}: 1}}`)).toHaveLength(1)
    },
  )

  test('many of them take linear time', () => {
    const findMany = (count: number): (() => void) => {
      const text = ['cluster: {}', ...Array.from({ length: count }, (_, i) => `replicas${i}: 1`)].join('\n')
      return () => expect(findings(text)).toHaveLength(count)
    }
    expect(growth(3000, findMany)).toBeLessThan(linear)
  })

  test('a custom resource that takes a key of the chart has that field', () => {
    const { kind, fields } = hints.otherNames.inResource!['istioInstallations']!
    const { properties } = serviceMeshController.versions[0].spec as TObject
    expect(kind).toBe(serviceMeshController.kind)
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...fields]))
  })

  test('a key of a megabyte costs nothing and is cut in the message', () => {
    const [finding] = findings(`? ${'k'.repeat(1_000_000)}\n: 1\n`)
    expect(finding!.length).toBeLessThan(250)
  })
})

test.each([
  ['relay', 'relay', 0],
  ['realy', 'relay', 1],
  ['rely', 'relay', 1],
  ['relays', 'relay', 1],
  ['xxxxx', 'relay', Infinity],
])('from %s to %s', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance)
})

test.each([
  ['glooMgmServer', 'glooMgmtServer'],
  ['GLOOMGMTSERVER', 'glooMgmtServer'],
  ['gloo_mgmt_server', 'glooMgmtServer'],
  ['ports', 'port'],
  ['policy', 'policies'],
  ['telemetryGaateway', 'telemetryGateway'],
  ['ui', undefined],
  ['cert', undefined],
])('%s is near to %s', (typed, word) => {
  expect(nearestWord(typed, ['glooMgmtServer', 'port', 'policies', 'telemetryGateway', 'id'])?.word).toBe(
    word,
  )
})
