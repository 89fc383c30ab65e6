import { describe, expect, test } from 'vitest'
import { formatJson } from '../../validator/formats/json.ts'
import { formatOneline } from '../../validator/formats/oneline.ts'
import { formatText } from '../../validator/formats/text.ts'
import { validateWithExcerpts } from '../../validator/check/validate.ts'
import { toyChart } from '../validator/toy-chart.ts'
import { textOf } from '../formats/text-of.ts'

/** All that any format prints about a document. */
function printed(text: string): { text: string; all: string } {
  const { report, excerpts } = validateWithExcerpts({
    releases: [{ name: 'values.yaml', files: [{ name: 'values.yaml', text }] }],
    chart: toyChart,
    chartVersion: toyChart.version,
    tool: '0.0.0',
  })
  expect(report.diagnostics).not.toEqual([])
  const shown = textOf(formatText(report, excerpts, { color: false, summary: true }))
  return { text: shown, all: shown + textOf(formatJson(report)) + textOf(formatOneline(report)) }
}

describe('secrets are never printed', () => {
  test.each([
    ['a value that the model calls sensitive', 'license: {key: [hunter2]}'],
    ['of the wrong type', 'license:\n  key: 4711471147114711 # hunter2\n'],
    ['in a text of several lines', 'license:\n  key: "hunter2\n    hunter2"\n  kei: 1\n'],
    ['in a block', 'license: {nope: 1}\nserver:\n  token: |\n    hunter2\n'],
    ['beside the mistake on one line', 'license: {key: hunter2, secretname: x}\n'],
    ['in an environment variable', 'server: {env: {PASSWORD: {value: [hunter2]}}}\n'],
    ['given as a number', 'server: {env: {PIN: {value: 4711471147114711}}}\n'],
    ['in a list of variables', 'server:\n  env: [{name: A, value: hunter2}]\n'],
    ['in the short form of variables', 'server:\n  env: {A: hunter2, B: 4711471147114711}\n'],
    ['under an unknown key that sounds like one', 'server: {adminPassword: hunter2}\n'],
    ['below such a key', 'server: {credentials: {user: hunter2}, nope: 1}\n'],
    ['in a map with free keys', 'agent: {annotations: {api-token: 4711471147114711}}\n'],
    ['in a section with free keys', 'ui: {auth: {clientSecret: hunter2}, enabled: 1}\n'],
    ['through an alias', 'license: {key: &k hunter2}\nserver: {nope: *k}\n'],
    ['where a map should be', 'server: {relay: {tokenSecret: hunter2}}\n'],
  ])('%s', (_, text) => {
    const { all } = printed(text)
    expect(all).not.toMatch(/hunter2|4711471147114711/)
  })

  test.each([
    ['on the line of a syntax error', 'license:\n  key: hunter2: x\n'],
    ['in quotes that never close', 'license:\n  licenseKey: "hunter2\n'],
    ['in a block under such a key', 'token: |\n  hunter2\n hunter2: x: y\n'],
    ['in brackets', 'a: {password: hunter2, b: c: d}\n'],
    ['in a variable', 'env:\n  - name: A\n    value: hunter2: x\n'],
    ['in a list below such a key', 'secrets:\n  - hunter2: x: y\n'],
    ['after an equals sign', 'args: --password=hunter2: x\n'],
  ])('%s of a file that cannot be parsed', (_, text) => {
    const { all, text: shown } = printed(text)
    expect(shown).toContain('yaml-syntax')
    expect(all).not.toContain('hunter2')
  })

  test('what the model knows as a name is shown', () => {
    expect(printed('license: {secretName: "license keys"}\n').all).toContain('license keys')
  })
})
