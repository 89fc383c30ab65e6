import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, type Run } from '../cli/run.ts'
import { carrierFiles } from './carrier-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const application = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\n'
const helm = `${application}spec:\n  source:\n    chart: gloo-platform\n    helm:\n`
const resource = 'resource "helm_release" "gloo" {\n  chart = "gloo-platform"\n'

function validate(files: Record<string, string>, ...args: string[]): Promise<Run> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return run(['validate', '--format', 'oneline', ...(args.length === 0 ? Object.keys(files) : args)], {
    cwd: folder,
  })
}

describe('a carrier that is not as it should be', () => {
  test.each([
    ['has no spec', 'a.yaml', application, 0, ''],
    [
      'has one source beside several',
      'a.yaml',
      `${application}spec:\n  source: {chart: gloo-platform}\n  sources: [{chart: redis}]\n`,
      0,
      '',
    ],
    ['has a list as spec', 'a.yaml', `${application}spec: []\n`, 0, ''],
    [
      'has no values',
      'a.yaml',
      `${helm}      skipCrds: true\n`,
      1,
      'a.yaml:5:5: error: common.cluster is required',
    ],
    [
      'has empty values',
      'a.yaml',
      `${helm}      values: ""\n`,
      1,
      'a.yaml:7:7: error: common.cluster is required',
    ],
    [
      'has null as values',
      'a.yaml',
      `${helm}      values:\n`,
      1,
      'a.yaml:7:7: error: common.cluster is required',
    ],
    ['is not YAML', 'a.yaml', `${helm}      values: [\n`, 2, 'a.yaml:'],
    [
      'has values that are not YAML',
      'a.yaml',
      `${helm}      values: |\n        a: [\n`,
      2,
      'a.yaml:8:12: error: ',
    ],
    [
      'has values that are not mappings',
      'a.yaml',
      `${helm}      values: |\n        east\n`,
      2,
      'a.yaml:8:9: error: the top level is a scalar',
    ],
    [
      'is YAML only after its template',
      'a.yaml',
      `${helm}      values: {{ .x }} {{ .y }\n a`,
      0,
      'a.yaml:1:1: info: the file is not YAML before its template is rendered',
    ],
    [
      'has parameters without names',
      'a.yaml',
      `${helm}      parameters: [{value: 1}, 7]\n      values: "common: {cluster: east}"\n`,
      0,
      '',
    ],
    [
      'has a parameter that Helm refuses',
      'a.yaml',
      `${helm}      parameters: [{name: "a[x]", value: "1"}]\n`,
      2,
      'a.yaml:7:27: error: invalid list index',
    ],
    [
      'asks for an old chart',
      'a.yaml',
      `${helm}      skipCrds: true\n    targetRevision: 2.2.1\n`,
      0,
      'a.yaml:8:21: info: chart versions before 2.3 are not supported, got 2.2.1; the release is not checked',
    ],
    [
      'is a heredoc without end',
      'a.tf',
      `${resource}  values = [<<EOT\n`,
      2,
      'a.tf:3:13: error: the file is not HCL: unterminated heredoc EOT',
    ],
    [
      'is an expression in a heredoc without end',
      'a.tf',
      `${resource}  values = [<<EOT\na: \${\nEOT\n]\n}\n`,
      2,
      'a.tf:4:5: error: the file is not HCL: unclosed {',
    ],
    [
      'is a text without end',
      'a.tf',
      `${resource}  version = "2.6\n}\n`,
      2,
      'a.tf:3:13: error: the file is not HCL: unterminated string',
    ],
    [
      'is a block without end',
      'a.tf',
      resource,
      2,
      'a.tf:1:32: error: the file is not HCL: missing closing }',
    ],
    ['is Terraform without releases', 'a.tf', 'locals {\n', 0, ''],
  ])('%s', async (_, name, text, status, line) => {
    const found = await validate({ [name]: text })
    expect(found.stderr).toBe('')
    expect(found.stdout).toContain(line)
    expect(found.status).toBe(status)
  })

  test.each(['[', '"${', '{ a = ', 'f('])('is nested without end by %s', async (piece) => {
    const deep = `${resource}  values = [yamlencode(${piece.repeat(100_000)})]\n}\n`
    const found = await validate({ 'a.tf': deep })
    expect(found.status).toBe(2)
    expect(found.stdout).toContain('error: the file is not HCL')
  })
})

describe('files that a carrier names', () => {
  const sources = (path: string): string =>
    `${application}spec:\n  sources:\n    - chart: gloo-platform\n      helm:\n        valueFiles: [${path}]\n    - repoURL: https://git.example.com/clusters.git\n      ref: values\n`
  const values = 'common:\n  cluster: east\nglooAgent:\n  enabledd: true\n'

  test('are checked with it and not on their own, from the top of its repository', async () => {
    mkdirSync(join(folder, '.git'))
    const found = await validate(
      {
        'apps/agent.yaml': sources('$values/values/agent.yaml'),
        'values/agent.yaml': 'glooAgent:\n  enabledd: true\n',
      },
      '.',
    )
    expect(
      found.stdout
        .trim()
        .split('\n')
        .map((line) => line.split(';')[0]),
    ).toEqual([
      'apps/agent.yaml:7:9: error: common.cluster is required but not set [missing-value]',
      'values/agent.yaml:2:3: error: glooAgent.enabledd is not a known key',
    ])
  })

  test.each([
    ['are missing', '$values/values/other.yaml'],
    ['stand outside the repository', '$values/../outside.yaml'],
    ['belong to the chart', 'values-large.yaml'],
    ['have a name that a template gives', "'$values/{{ .cluster }}.yaml'"],
    ['are a pattern', "'$values/values/*.yaml'"],
    ['are of a source that is not there', '$other/values/agent.yaml'],
  ])('leave the release partly checked when they %s', async (_, path) => {
    mkdirSync(join(folder, 'repository/.git'), { recursive: true })
    const found = await validate(
      {
        'repository/app.yaml': sources(path),
        'outside.yaml': values,
        'repository/values/agent.yaml': values,
      },
      'repository/app.yaml',
    )
    expect(found.stdout).toMatch(/^repository\/app\.yaml:7:22: info: .* \[partly-checked\]\n$/)
    expect(found.status).toBe(0)
  })

  test('may be missing where the carrier says so', async () => {
    const found = await validate({
      'app.yaml': `${helm}      values: "common: {cluster: east}"\n      ignoreMissingValueFiles: true\n      valueFiles: [$values/none.yaml]\n  sources: []\n`,
    })
    expect(found.stdout).toContain('the file $values/none.yaml is not in this repository')
  })
})

test('no edit of a carrier crashes the program', async () => {
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    '${',
    '"',
    '\n',
    '  ',
    '- ',
    '[',
    '|',
    '<<-EOT\n',
    'null',
    '\t',
    ': ',
    '%{ if x }',
    '=',
    '/*',
    '\uE000',
  )
  const edits = fc.array(fc.record({ at: fc.nat(2000), remove: fc.nat(40), insert: pieces }), {
    minLength: 1,
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...carrierFiles), edits, async ({ name, text }, edits) => {
      const edited = edits.reduce(
        (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
        text,
      )
      const { status, stderr } = await validate({ [name.endsWith('.tf') ? 'a.tf' : 'a.yaml']: edited })
      expect(stderr).toBe('')
      expect([0, 1, 2]).toContain(status)
    }),
    { numRuns: 300 },
  )
})
