import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { builtInRules } from '../../schema/built-in/index.ts'
import { policies } from '../../schema/gloo-platform/policies/index.ts'
import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { readConfig } from '../../workspace/config/read-config.ts'
import { isUnusable } from '../../validator/findings/unusable.ts'
import { examples as exampleFolders } from '../helm/support/chart.ts'
import { repository, run, type Run } from '../cli/run.ts'
import { editorsKeywords } from '../../generator/model/schema-keywords.ts'

const read = (path: string): string => readFileSync(join(repository, path), 'utf8')
const schema = JSON.parse(read('generated/validator/gloo-values.config.json')) as CompactSchema
const page = read('docs/configuration.md')
const examples = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text!)

function errors(text: string): string[] {
  return readConfig('gloo-values.config.yaml', text, schema, chartMarks).findings.map(
    ({ message }) => message,
  )
}

describe('the page', () => {
  test('shows a configuration that is right', () => {
    expect(examples[0]).toContain('releases:')
    expect(errors(examples[0]!)).toEqual([])
  })

  test('shows suppressions that are needed and understood', async () => {
    const args = ['validate', '--no-config', '--require-reason', '--format', 'json', '-']
    const { status, stdout } = await run(args, { stdin: examples[1]! })
    const { diagnostics, summary } = JSON.parse(stdout) as {
      diagnostics: unknown[]
      summary: { suppressed: number }
    }
    expect({ status, diagnostics, suppressed: summary.suppressed }).toEqual({
      status: 0,
      diagnostics: [],
      suppressed: 2,
    })
  })

  test('names every policy, every key and every check whose level is fixed', () => {
    const { properties = {} } = schema
    const release = properties.releases!.items!.properties!
    const words = [
      ...policies.map(({ id }) => id),
      ...Object.keys(properties),
      ...Object.keys(release),
      ...builtInRules.map(({ id }) => id).filter(isUnusable),
    ]
    for (const word of words) expect(page).toMatch(new RegExp(`\`(?:\\w+\\.)?${word}(?:\\.\\w+)?\``))
  })
})

describe('the editors’ schema says the same as the program', () => {
  const validate = new Ajv({ allowUnionTypes: true, keywords: [...editorsKeywords] }).compile(
    JSON.parse(read('generated/schemas/gloo-values.config.json')) as object,
  )
  const scenarios = readdirSync(join(repository, 'test/cli/scenarios/validate'))
    .map((name) => `test/cli/scenarios/validate/${name}/gloo-values.config.yaml`)
    .filter((path) => path.includes('/config-') && existsSync(join(repository, path)))

  test.each([
    ...scenarios.map((path): [string, string] => [path, read(path)]),
    ['the examples', read('examples/gloo-values.config.yaml')],
    ['an empty file', '{}\n'],
    ['a list of releases without files', 'releases: [{name: a}]\n'],
    ['a number for a version', 'chartVersion: 2.7\n'],
    ['a version of Helm 2', 'helmVersion: "2.17.0"\n'],
    ['a level that is none', 'rules: {unknown-key: 1}\n'],
    ['an empty name', 'releases: [{files: [""]}]\n'],
  ])('on %s', (_name, text) => {
    // What the meaning of words forbids is beyond a schema.
    const own = errors(text).filter((message) => !/is before|cannot be set/.test(message))
    expect(validate(parse(text, { version: '1.1' }))).toBe(own.length === 0)
  })
})

test('the examples keep what their configuration demands', async () => {
  const { status, stdout } = await run(['validate', '--fail-on', 'warning'], {
    cwd: join(repository, 'examples'),
  })
  expect(stdout).toMatch(/no findings in \d+ files/)
  expect(status).toBe(0)
  for (const { name } of exampleFolders()) expect(stdout).toContain(name)
})

describe('the search', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'config-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const off = 'rules: {unknown-key: off}\n'
  const values = 'common:\n  cluster: a\n  owner: b\n'

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  function validate(...args: string[]): Promise<Run> {
    return run(['validate', '--format', 'oneline', ...args], { cwd: root })
  }

  test('goes upwards from the values file, whatever the current folder', async () => {
    write('team/gloo-values.config.yaml', off)
    write('team/clusters/a/values.yaml', values)
    expect(await validate('team/clusters/a/values.yaml')).toMatchObject({ status: 0, stdout: '' })
  })

  test('takes the nearest for each file', async () => {
    write('gloo-values.config.yaml', off)
    write('a/values.yaml', values)
    write('b/values.yaml', values)
    write('b/gloo-values.config.yaml', 'rules: {unknown-key: warning}\n')
    const { status, stdout } = await validate('a/values.yaml', 'b/values.yaml')
    expect(stdout).toMatch(/^b\/values\.yaml:3:3: warning: [^\n]*\n$/)
    expect(status).toBe(0)
  })

  test('stops at the root of a repository', async () => {
    write('gloo-values.config.yaml', off)
    write('repository/.git/HEAD', '')
    write('repository/values.yaml', values)
    expect((await validate('repository/values.yaml')).status).toBe(1)
  })

  test('finds the one of the current folder for standard input', async () => {
    write('gloo-values.config.yaml', off)
    expect(await run(['validate', '-'], { cwd: root, stdin: values })).toMatchObject({ status: 0 })
  })

  test('reads a configuration with Windows lines and a byte order mark', async () => {
    write('gloo-values.config.yaml', `\uFEFF${off.replace('\n', '\r\n')}`)
    write('values.yaml', values)
    expect(await validate('values.yaml')).toMatchObject({ status: 0, stderr: '' })
  })

  test('says that a folder of that name is none', async () => {
    write('gloo-values.config.yaml/x', '')
    write('values.yaml', values)
    const { status, stderr } = await validate('values.yaml')
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'gloo-values: cannot read the configuration gloo-values.config.yaml: this is a folder, not a file\nname the file in it; --no-config ignores it\n',
    })
  })

  test('hands a file to every release that has it, and reads shared layers as each Helm does', async () => {
    write('base.yaml', 'common:\n  cluster: a\n---\nregion: eu\n')
    write('values.yaml', 'glooMgmtServer: {}\n')
    write(
      'gloo-values.config.yaml',
      `releases:
  - {name: three, files: [values.yaml], layers: [base.yaml], helmVersion: "3.17.4"}
  - {name: four, files: [values.yaml], layers: [base.yaml], helmVersion: "4.1.0"}
`,
    )
    const { stdout } = await validate('values.yaml')
    expect(stdout).toContain('Helm 3 drops all but the first document of a file')
    expect(stdout).toContain('region is not a known key')
  })

  test('lets -f take the place of layers', async () => {
    write('gloo-values.config.yaml', 'releases:\n  - {files: [values.yaml], layers: [base.yaml]}\n')
    write('base.yaml', 'region: eu\n')
    write('values.yaml', 'common:\n  cluster: a\n')
    expect((await validate('values.yaml')).status).toBe(1)
    expect((await validate('-f', 'values.yaml')).status).toBe(0)
  })
})
