import { describe, expect, test } from 'vitest'
import type { FixesReport } from '../../validator/findings/report.ts'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
import { check, findings, toyInput } from './toy-chart.ts'

describe('wrong types', () => {
  test.each([
    [
      'agent: {annotations: {a.b/c: 10}}',
      '1:30: error: agent.annotations["a.b/c"] requires a string, got number 10; quote it: "10" [wrong-type]',
    ],
    [
      'agent: {annotations: {a: yes}}',
      '1:26: error: agent.annotations.a requires a string, and Helm reads the unquoted yes as true; quote it: "yes" [boolean-word]',
    ],
    [
      'agent: {enabled: "true"}',
      '1:18: error: agent.enabled requires true or false, got string "true"; remove the quotes [wrong-type]',
    ],
    [
      'server: {replicas: two}',
      '1:20: error: server.replicas requires an integer, got string "two" [wrong-type]',
    ],
    [
      'server: {replicas: 1.5}',
      '1:20: error: server.replicas requires an integer, got number 1.5 [wrong-type]',
    ],
    [
      'server: {context: 1}',
      '1:19: error: server.context requires a mapping or false, got number 1 [wrong-type]',
    ],
    [
      'server: {cpu: [1]}',
      '1:15: error: server.cpu requires a string or a number, got a sequence [wrong-type]',
    ],
    ['server: on', '1:9: error: server requires a mapping, got boolean on [wrong-type]'],
    [
      'server:\n  level:\n',
      '2:3: error: server.level requires one of Always, Never, got null; null deletes a default, but there is none; remove the key or set a value [wrong-type]',
    ],
    [
      'server: {overrides: {spec: {template: {volumes: [1]}}}}',
      '1:50: error: server.overrides.spec.template.volumes[0] requires a mapping, got number 1 [wrong-type]',
    ],
  ])('%s', (text, finding) => {
    expect(findings(text)).toEqual([finding])
  })

  test('a list of names and values gets the form of the mapping, without its values', () => {
    const [finding] = check('server:\n  env:\n    - name: LOG\n      value: hunter2\n').diagnostics
    expect(finding!.message).toBe('server.env requires a mapping, got a sequence')
    expect(finding!.help).toBe('server.env maps each name to its settings: write `env: {LOG: {value: "…"}}`')
  })

  test('whole numbers may be written with a point', () => {
    expect(findings('server: {replicas: 2.0}')).toEqual([])
  })
})

describe('values that are not allowed', () => {
  test('a key that Helm cannot write as YAML', () => {
    expect(findings('agent: {annotations: {"a\\u2028b": x}}')).toEqual([
      '1:23: error: agent.annotations["a\\u2028b"] is a key with a control character or a Unicode line separator, which Helm cannot write as YAML [not-allowed]',
    ])
  })

  test.each([
    [
      'server: {replicas: 10}',
      '1:20: error: server.replicas requires a number from 1 to 9, got number 10 [not-allowed]',
    ],
    ['server: {ratio: -1}', '1:17: error: server.ratio requires at least 0, got number -1 [not-allowed]'],
    [
      'server: {level: x}',
      '1:17: error: server.level requires one of Always, Never, got string "x" [not-allowed]',
    ],
    [
      'server: {context: true}',
      '1:19: error: server.context requires a mapping or false, got boolean true [not-allowed]',
    ],
    [
      'cluster: {name: ""}',
      '1:17: error: cluster.name requires a non-empty string, got an empty string [not-allowed]',
    ],
    [
      'cluster: {name: 123456s}',
      '1:17: error: cluster.name requires at most 5 characters, got string "123456s" [not-allowed]',
    ],
    [
      'server: {cpu: x}',
      '1:15: error: server.cpu requires a string that matches /^[0-9]+m?$/, got string "x" [not-allowed]',
    ],
    [
      'license: {secretName: a b}',
      '1:23: error: license.secretName requires a string without spaces, line breaks or a colon at the end, got string "a b" [not-allowed]',
    ],
    [
      'agent: {sidecars: {a: 1}}',
      '1:9: error: agent.sidecars requires an empty mapping, got "a" [not-allowed]',
    ],
  ])('%s', (text, finding) => {
    expect(findings(text)).toEqual([finding])
  })

  test('characters are counted, not UTF-16 units', () => {
    expect(findings('cluster: {name: "😀😀😀😀😀"}')).toEqual([])
  })

  test('a member in the wrong case has a fix', () => {
    const [finding] = check('server: {level: always}').diagnostics
    expect(finding).toMatchObject({
      help: 'did you mean Always?',
      fix: { title: 'write Always', safe: true },
    })
  })
})

describe('missing values', () => {
  test('are at the null that removed the default', () => {
    expect(findings('cluster:\n  name: null\n')).toEqual([
      '2:3: error: cluster.name cannot be null: the chart requires it, and null removes its default "east" [missing-value]',
    ])
  })

  test('of a list item are at the item', () => {
    expect(
      findings('server:\n  overrides:\n    spec:\n      template:\n        volumes:\n          - a: 1\n'),
    ).toEqual([
      '6:13: error: server.overrides.spec.template.volumes[0].name is required but not set [missing-value]',
    ])
  })
})

describe('chart versions', () => {
  test('a closed map refuses what a version does not have', () => {
    expect(findings('server: {store: {}}', { chartVersion: '2.4.2' })).toEqual([
      '1:10: error: server.store requires chart 2.6.0 or newer; you validate for 2.4.2 (--chart-version) [not-in-version]',
    ])
    expect(findings('agent: {oldPort: x}')).toEqual([
      '1:9: error: agent.oldPort was removed in chart 2.4.0; you validate for 2.7.0 (the newest known chart) [not-in-version]',
    ])
    expect(findings('agent: {oldPort: 1}', { chartVersion: '2.3' })).toEqual([])
  })

  test('an open map only warns, and the value is still checked', () => {
    expect(findings('gates: {Early: true}')).toEqual([
      '1:9: warning: gates.Early requires chart 2.9.0 or newer; you validate for 2.7.0 (the newest known chart) [not-in-version]',
    ])
    expect(findings('gates: {Early: 1}')).toHaveLength(2)
  })

  test('a default of the chart is never reported', () => {
    expect(findings('', { chartVersion: '2.3' })).toEqual([])
  })
})

describe('keys that Helm accepts and nothing reads', () => {
  test.each([
    [
      'exporter: {intervall: 1m}',
      '1:12: warning: exporter.intervall is not a known key: Helm accepts it, and nothing reads it; did you mean interval? [unknown-key]',
    ],
    [
      'exporter: {colour: red}',
      '1:12: warning: exporter.colour is not a known key: Helm accepts it, and nothing reads it; known keys: endpoint, interval [unknown-key]',
    ],
    [
      'exporter: {interval: 5}',
      '1:22: error: exporter.interval requires a string, got number 5; quote it: "5" [wrong-type]',
    ],
    ['exporter: {interval: 5m}', undefined],
  ])('%s', (text, finding) => {
    expect(findings(text)).toEqual(finding === undefined ? [] : [finding])
  })

  test('are renamed where a slip hid the right one', () => {
    expect(fixToy('exporter: {intervall: 1m}\n').text).toBe('exporter: {interval: 1m}\n')
  })
})

describe('notes', () => {
  test.each([
    [
      'agent: {insecure: true}',
      '1:9: warning: agent.insecure is deprecated: all traffic is encrypted; use agent.relay [deprecated-value]',
    ],
    [
      'agent: {metrics: {port: 1}}',
      '1:9: info: agent.metrics has no effect: only the Gloo Operator reads it [no-effect]',
    ],
  ])('%s', (text, finding) => {
    expect(findings(text)).toEqual([finding])
  })

  test('what only the chart of this project does not render is of interest to those who install it', () => {
    const text = 'agent: {sidecars: {}}\n'
    expect(findings(text)).toEqual([])
    expect(findings(text, { chartSource: 'ours' })).toEqual([
      '1:9: info: agent.sidecars has no effect in charts/toy: it is unknown what the published chart renders for it [no-effect]',
    ])
  })

  test('a section that only the chart of this project has is unknown to the published one', () => {
    expect(findings('ui: {monitoring: {prot: 1}}')).toEqual([
      '1:6: error: ui.monitoring is not a known key of the published toy: only the chart of gloo-values has it [unknown-key]',
    ])
    expect(findings('ui: {monitoring: {port: 1}}', { chartSource: 'ours' })).toEqual([])
    expect(findings('ui: {monitoring: {port: a}}', { chartSource: 'ours' })).toHaveLength(1)
  })

  test('a value has an effect in the published charts before the one that dropped it', () => {
    expect(findings('agent: {pod: a}', { chartVersion: '2.5' })).toEqual([])
    expect(findings('agent: {pod: a}', { chartVersion: '2.6' })).toEqual([
      '1:9: info: agent.pod has no effect: newer published charts no longer read it [no-effect]',
    ])
    expect(findings('agent: {pod: a}', { chartVersion: '2.5', chartSource: 'ours' })).toHaveLength(1)
  })

  test('a warning where the published chart of that version is known not to read the value', () => {
    expect(findings('agent: {probe: 1, userID: 1}', { chartVersion: '2.5.x' })).toEqual([
      '1:9: warning: agent.probe has no effect in chart 2.5: no template of the chart reads it [no-effect]',
      '1:19: warning: agent.userID has no effect: the published chart 2.5 does not read it [no-effect]',
    ])
    expect(findings('agent: {probe: 1, userID: 1}', { chartVersion: '2.6' })).toEqual([
      '1:9: info: agent.probe has no effect: no template of the chart reads it [no-effect]',
    ])
    expect(findings('agent: {userID: 1}', { chartVersion: '2.5.0-beta1' })).toEqual([])
    const [, user] = check('agent: {probe: 1, userID: 1}', { chartVersion: '2.5' }).diagnostics
    expect(user).toMatchObject({ help: 'write userId', data: { reason: 'unread', chartVersion: '2.5' } })
  })
})

describe('fixes', () => {
  test.each([
    ['agent: {annotations: {a: 0777}}', 'agent: {annotations: {a: "0777"}}'],
    ['agent: {enabled: "no"}', 'agent: {enabled: false}'],
    ["server: {replicas: '3'}", 'server: {replicas: 3}'],
    ['servr: {}', 'server: {}'],
    ['"Server": {}', '"server": {}'],
    ['server: {level: always}', 'server: {level: Always}'],
  ])('%s becomes %s', (before, after) => {
    expect(fixToy(before).text).toBe(after)
    expect(findings(after)).toEqual([])
  })

  test('what nobody can be sure of is not safe', () => {
    const isSafe = (text: string): boolean | undefined => check(text).diagnostics[0]!.fix?.safe
    expect(isSafe('agent: {enabled: "true"}')).toBe(true)
    expect(isSafe('agent: {enabled: "no"}')).toBe(false)
    expect(isSafe('agent: {annotations: {a: 12}}')).toBe(true)
    expect(isSafe('agent: {annotations: {a: 0x1F}}')).toBe(false)
    expect(isSafe('agent: {annotations: {a: on}}')).toBe(false)
  })

  test('none is offered where the right key is there as well', () => {
    expect(check('server: {}\nServer: {}\n').diagnostics[0]!.fix).toBeUndefined()
  })

  test('none is offered where the value does not fit the right key', () => {
    expect(check('Server: 1\n').diagnostics[0]!.fix).toBeUndefined()
  })

  test('none renames a key safely for a chart that is newer than the model', () => {
    const { diagnostics } = check('Server: {}', { chartVersion: '2.9.0' })
    expect(diagnostics.find(({ ruleId }) => ruleId === 'unknown-key')!.fix).toMatchObject({ safe: false })
  })

  test('none is made that changes another value through an alias', () => {
    const before =
      'agent: {annotations: &a {x: 1}}\nserver: {overrides: {spec: {template: {nodeSelector: *a}}}}\n'
    const { text, fixes } = fixToy(before)
    expect(text).toBe(before)
    expect(fixes.applied).toEqual([])
  })
})

function fixToy(text: string): { text: string; fixes: FixesReport } {
  const { texts, fixes } = fixReleases(toyInput(text), () => true)
  return { text: texts.get('values.yaml') ?? text, fixes }
}
