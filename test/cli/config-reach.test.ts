import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './run.ts'

let cwd = ''

const files = {
  'gloo-values.config.yaml': [
    'releases:',
    '  - name: east',
    '    files: [clusters/east.yaml]',
    '    layers: [base.yaml]',
    '  - name: west',
    '    files: [clusters/west.yaml]',
    '    layers: [base.yaml, west-base.yaml]',
    '',
  ].join('\n'),
  'base.yaml': 'glooAgent:\n  enabled: true\n  relay: {serverAddress: "mgmt.example.com:9900"}\n',
  'west-base.yaml': 'redis:\n  deployment: {enabled: false}\n',
  'clusters/east.yaml': 'common: {cluster: east}\n',
  'clusters/west.yaml': 'common: {cluster: west}\n',
}

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-reach-'))
  mkdirSync(join(cwd, '.git'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
})

afterEach(() => {
  rmSync(cwd, { recursive: true })
})

async function checked(...args: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await run(['validate', '--format', 'json', ...args], { cwd })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const report = JSON.parse(stdout) as { releases: { name: string }[] }
  return report.releases.map(({ name }) => name)
}

test.each([
  ['a layer of all', ['base.yaml'], ['east', 'west']],
  ['a layer of one', ['./west-base.yaml'], ['west']],
  ['a layer and a file over it', ['base.yaml', './clusters/east.yaml'], ['east', 'west']],
  ['the folder', ['.'], ['east', 'west']],
  ['a pattern', ['*.yaml'], ['east', 'west']],
  ['the configuration', ['gloo-values.config.yaml'], ['east', 'west']],
  ['nothing', [], ['east', 'west']],
])('%s is checked as releases', async (_, args, names) => {
  expect(await checked(...args)).toEqual(names)
})

test('a configuration that is named is checked as one', async () => {
  writeFileSync(join(cwd, 'gloo-values.config.yaml'), 'relases: []\n')
  const { status, stderr } = await run(['validate', 'gloo-values.config.yaml'], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain('gloo-values.config.yaml:1:1')
})

test('a configuration without releases passes', async () => {
  writeFileSync(join(cwd, 'gloo-values.config.yaml'), "chartVersion: '2.7.2'\n")
  expect(await checked('gloo-values.config.yaml')).toEqual([])
})
