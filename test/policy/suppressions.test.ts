import { expect, test } from 'vitest'
import { loadRuleIds } from '../../cli/knowledge/rule-pages.ts'
import { loadChart } from '../../cli/knowledge/charts.ts'
import type { Report } from '../../validator/findings/report.ts'
import { review } from '../../validator/suppressions/review.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import type { ReleaseInput } from '../../validator/release/input.ts'
import { fixText } from '../fixes/fix-text.ts'
import { growth, linear } from '../growth.ts'

const ruleIds = await loadRuleIds()

const chart = await loadChart()

function check(...releases: ReleaseInput[]): Report {
  return validateReleases({
    releases,
    chart,
    chartVersion: chart.version,
    review: (checked) => review(checked, { ruleIds }),
    tool: 'test',
  })
}

function release(text: string, more: Partial<ReleaseInput> = {}): ReleaseInput {
  return { name: 'values.yaml', files: [{ name: 'values.yaml', text }], ...more }
}

function idsOf({ diagnostics }: Report): string[] {
  return diagnostics.map(({ ruleId }) => ruleId)
}

test.each([
  [
    'a line of its own',
    'common:\n  # gloo-values-disable-next-line wrong-type -- x\n  cluster: a\n',
    'common:\n  cluster: a\n',
  ],
  [
    'with Windows lines',
    'common:\r\n  # gloo-values-disable-next-line wrong-type\r\n  cluster: a\r\n',
    'common:\r\n  cluster: a\r\n',
  ],
  [
    'behind a value',
    'common: # gloo-values-disable-next-line wrong-type\n  cluster: a\n',
    'common:\n  cluster: a\n',
  ],
  [
    'as the last line',
    'common:\n  cluster: a\n# gloo-values-disable-next-line wrong-type',
    'common:\n  cluster: a\n',
  ],
])('the fix of an unused suppression removes the comment: %s', (_name, text, expected) => {
  expect(idsOf(check(release(text)))).toEqual(['unused-suppression'])
  expect(fixText(text, 'safe').text).toBe(expected)
})

test('the fix of one rule among several leaves the others', () => {
  const text = (ids: string): string =>
    `common:\n  cluster: a\n  # gloo-values-disable-next-line ${ids} -- why\n  owner: b\n`
  for (const ids of ['unknown-key, wrong-type', 'wrong-type, unknown-key']) {
    expect(fixText(text(ids), 'safe').text).toBe(text('unknown-key'))
  }
})

test.each([
  ['wrong-type, unknown-key, missing-value', 'unknown-key'],
  ['wrong-type, missing-value, unknown-key', 'unknown-key'],
  ['unknown-key, wrong-type, missing-value', 'unknown-key'],
  ['unknown-key , wrong-type, nothing, missing-value', 'unknown-key, nothing'],
  ['wrong-type, nothing', 'nothing'],
])('the fix of several unused rules leaves a comment that can be read: %s', (ids, expected) => {
  const text = (ids: string): string =>
    `common:\n  cluster: a\n  # gloo-values-disable-next-line ${ids} -- why\n  owner: b\n`
  const { report } = fixText(text(ids), 'safe').validation
  expect(idsOf(report)).not.toContain('unused-suppression')
  expect(fixText(text(ids), 'safe').text).toBe(text(expected))
})

test('a comment whose rules are all unused is one finding, and goes', () => {
  const text = 'common:\n  # gloo-values-disable-next-line wrong-type, unknown-key -- why\n  cluster: a\n'
  expect(check(release(text)).diagnostics.map(({ message, help }) => [message, help])).toEqual([
    [
      'wrong-type and unknown-key are suppressed, but there is no such finding in line 3',
      'remove the comment',
    ],
  ])
  expect(fixText(text, 'safe').text).toBe('common:\n  cluster: a\n')
})

test('nothing is reported of a rule that did not run', () => {
  const text =
    '# gloo-values-disable-file redis-io-threads-cpu, fips-images-required\ncommon:\n  cluster: a\n'
  expect(idsOf(check(release(text)))).toEqual(['unused-suppression'])
  expect(idsOf(check(release(`${text}redis: 1\n`)))).toEqual(['wrong-type'])
})

test('nothing is reported of a rule that is off', () => {
  const text = '# gloo-values-disable-file unknown-key\ncommon:\n  cluster: a\n'
  const settings = { levels: new Map([['unknown-key', 'off' as const]]) }
  expect(idsOf(check(release(text, { settings })))).toEqual([])
})

test('nothing is reported while another layer cannot be read', () => {
  const values = {
    name: 'values.yaml',
    text: '# gloo-values-disable-file unknown-key\ncommon:\n  cluster: a\n',
  }
  const broken = { name: 'more.yaml', text: 'a: "' }
  const report = check({ name: 'more.yaml', files: [values, broken] })
  expect(idsOf(report)).toEqual(['yaml-syntax'])
})

test('a reason that holds a secret is not repeated', () => {
  const text =
    'common:\n  cluster: a\n  # gloo-values-disable-next-line nothing password=hunter2\n  owner: b\n'
  expect(JSON.stringify(check(release(text)))).not.toContain('hunter2')
})

test('a file with many suppressions is read in linear time', () => {
  const line = '  # gloo-values-disable-next-line unknown-key\n'
  const many = (count: number): string =>
    `common:\n  cluster: a\n${Array.from({ length: count }, (_, index) => `${line}  key${index}: 1\n`).join('')}`
  const checkMany = (count: number) => (): void => {
    expect(check(release(many(count))).summary).toMatchObject({ errors: 0, suppressed: count })
  }
  expect(growth(1000, checkMany)).toBeLessThan(linear)
})

test.each([
  [
    'one comment with many rules',
    (count: number) => `# gloo-values-disable-next-line ${'wrong-type, '.repeat(count)}unknown-key\n`,
  ],
  [
    'many comments above one line',
    (count: number) => '# gloo-values-disable-next-line unknown-key, wrong-type\n'.repeat(count),
  ],
])('%s is read in linear time', (_name, comments) => {
  const checkMany = (count: number) => (): void => {
    const text = `common:\n  cluster: a\n${comments(count)}owner: b\n`
    expect(check(release(text)).summary).toMatchObject({ errors: 0, suppressed: 1 })
  }
  expect(growth(10_000, checkMany)).toBeLessThan(linear)
})

const grouped = `common:
  cluster: mgmt
licensing:
  glooMeshLicenseKey: one
  glooGatewayLicenseKey: two
  glooNetworkLicenseKey: three
`

function suppressed(text: string, lines: Record<string, string>): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const rule = lines[line.trim().split(':')[0]!]
      return rule === undefined ? [line] : [`# gloo-values-disable-next-line ${rule} -- known`, line]
    })
    .join('\n')
}

test.each([
  [
    'the first',
    { glooMeshLicenseKey: 'literal-secret' },
    ['licensing.glooGatewayLicenseKey and licensing.glooNetworkLicenseKey are'],
  ],
  [
    'one in the middle',
    { glooGatewayLicenseKey: 'literal-secret' },
    ['licensing.glooMeshLicenseKey and licensing.glooNetworkLicenseKey are'],
  ],
  [
    'all but one',
    { glooMeshLicenseKey: 'literal-secret', glooNetworkLicenseKey: 'literal-secret' },
    ['licensing.glooGatewayLicenseKey is'],
  ],
])('of values that are reported together, a comment silences its own: %s', (_name, lines, reported) => {
  const { diagnostics } = check(release(suppressed(grouped, lines)))
  expect(diagnostics.map(({ message }) => message.replace(/ (is|are) .*/, ' $1'))).toEqual(reported)
})

test('values that are reported together are silent when each has its comment', () => {
  const lines = {
    glooMeshLicenseKey: 'literal-secret',
    glooGatewayLicenseKey: 'literal-secret',
    glooNetworkLicenseKey: 'literal-secret',
  }
  const report = check(release(suppressed(grouped, lines)))
  expect(idsOf(report)).toEqual([])
  expect(report.summary.suppressed).toBe(1)
})

test('what is left of values that are reported together keeps its level', () => {
  const levels = new Map([['literal-secret', 'error' as const]])
  const text = suppressed(grouped, { glooMeshLicenseKey: 'literal-secret' })
  const { diagnostics, summary } = check(release(text, { settings: { levels } }))
  expect(diagnostics.find(({ ruleId }) => ruleId === 'literal-secret')?.severity).toBe('error')
  expect(summary.suppressed).toBe(1)
})
