import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../validator/findings/report.ts'
import { run, type Run } from '../cli/run.ts'
import { applyEdits } from '../../validator/text/text-edit.ts'
import { embed, embeddings } from './embeddings.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const values = `common:
  cluster: east # the name in the mesh
glooAgent:
  enabledd: true

  # until the relay is moved
  relay:
    authority: 42
    serverAddress: 'relay:9900'
`
const fixed = values.replace('enabledd', 'enabled').replace('42', "'42'")

function validate(name: string, text: string, ...options: string[]): Promise<Run> {
  writeFileSync(join(folder, name), text)
  return run(['validate', name, ...options], { cwd: folder })
}

function textOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

describe.each(embeddings)('values in $name', (embedding) => {
  const { file } = embedding
  const before = embed(embedding, values)
  const after = embed(embedding, fixed)

  test('are fixed in their file, once and for all', async () => {
    const first = await validate(file, before, '--fix-unsafe')
    expect(first).toMatchObject({ stderr: '' })
    expect(textOf(file)).toBe(after)
    const second = await validate(file, after, '--fix-unsafe')
    expect(second.stdout).toContain('nothing to fix')
    expect(textOf(file)).toBe(after)
  })

  test('keep their byte order mark', async () => {
    await validate(file, `\uFEFF${before}`, '--fix-unsafe')
    expect(textOf(file)).toBe(`\uFEFF${after}`)
  })

  test('have edits of their file in a report', async () => {
    const { stdout } = await validate(file, before, '--format', 'json')
    const { diagnostics } = JSON.parse(stdout) as Report
    const edits = diagnostics
      .flatMap(({ fix }) => fix?.edits ?? [])
      .sort((a, b) => a.start - b.start || a.end - b.end)
    expect(edits.map((edit) => edit.file)).toEqual([file, file, file])
    expect(applyEdits(before, edits)).toBe(after)
    expect(textOf(file)).toBe(before)
  })
})

const head =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: gloo-platform\n    helm:\n'

test('a null that Kustomize drops stays beside what is fixed', async () => {
  const text =
    'helmCharts:\n- name: gloo-platform\n  valuesInline:\n    redis: # none\n    glooAgent: {enabledd: true}\n'
  await validate('kustomization.yaml', text, '--fix-unsafe')
  expect(textOf('kustomization.yaml')).toBe(text.replace('enabledd', 'enabled'))
})

describe('values that cannot be edited where they are', () => {
  test.each([
    ['in quotes', `${head}      values: "glooAgent:\\n  enabledd: true\\n"\n`, 'a quoted or folded string'],
    [
      'in a folded text',
      `${head}      values: >\n        {glooAgent: {enabledd: true}}\n`,
      'a quoted or folded string',
    ],
    [
      'of which a template decides about lines',
      `${head}      values: |\n        {{ if x }}\n        glooAgent:\n          enabledd: true\n        {{ end }}\n`,
      'a template adds or removes lines of this file',
    ],
    [
      'with a template in the line',
      `${head}      values: |\n        glooAgent:\n          enabledd: '{{ x }}'\n`,
      'these lines contain a template',
    ],
    [
      'with keys of a template',
      `${head}      valuesObject:\n        '{{ x }}': 1\n        glooAgent:\n          enabledd: true\n`,
      'a template generates some keys here',
    ],
    [
      'of a Secret',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: gloo-platform}}\n  valuesFrom: [{kind: Secret, name: a}]\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  values.yaml: |\n    glooAgent:\n      enabledd: true\n',
      'the values come from a Secret',
    ],
  ])('%s stay, and it is said why', async (_, text, reason) => {
    const { stderr } = await validate('app.yaml', text, '--fix')
    expect(stderr).toContain(reason)
    expect(textOf('app.yaml')).toBe(text)
  })

  test.each([
    ['yamlencode', '[yamlencode({ glooAgent = { enabledd = true } })]', 'yamlencode generates the values'],
    [
      'jsonencode',
      '[jsonencode({ "glooAgent" : { "enabledd" : true } })]',
      'jsonencode generates the values',
    ],
    ['a text in quotes', '["glooAgent:\\n  enabledd: true\\n"]', 'a quoted or folded string'],
    [
      'a heredoc with a value in the line',
      '[<<EOT\nglooAgent:\n  enabledd: ${var.a}\nEOT\n]',
      'these lines contain a template',
    ],
    [
      'a heredoc with directives',
      '[<<EOT\n%{ if a }\nglooAgent:\n  enabledd: true\n%{ endif }\nEOT\n]',
      'lines',
    ],
  ])('in %s of Terraform stay, and it is said why', async (_, list, reason) => {
    const text = `resource "helm_release" "a" {\n  chart = "gloo-platform"\n  values = ${list}\n}\n`
    const { stderr } = await validate('main.tf', text, '--fix')
    expect(stderr).toContain(reason)
    expect(textOf('main.tf')).toBe(text)
  })
})

test('a heredoc that is indented with tabs keeps them', async () => {
  const heredoc = (lines: readonly string[]): string =>
    `resource "helm_release" "a" {\n\tchart = "gloo-platform"\n\tvalues = [<<-EOT\n${lines.map((line) => `\t\t${line}\n`).join('')}\tEOT\n\t]\n}\n`
  const lines = [
    'common:',
    '  cluster: east',
    '',
    'glooAgent:',
    '  # on',
    '  enabledd: true',
    '  relay:',
    '    serverAddress: "relay:9900"',
    'licensing:',
    '  gatewayLicenseKey: a',
    '  glooTrialLicenseKey: 7',
  ]
  const { stdout } = await validate('main.tf', heredoc(lines), '--fix')
  expect(stdout).not.toContain('yaml-syntax')
  expect(textOf('main.tf')).toBe(
    heredoc(lines).replace('enabledd', 'enabled').replace('LicenseKey: 7', 'LicenseKey: "7"'),
  )
})

test('a heredoc loses as many characters as its least indented line has in front', async () => {
  const { stdout } = await validate(
    'main.tf',
    'resource "helm_release" "a" {\n  chart = "gloo-platform"\n  values = [<<-EOT\n\tglooAgent:\n   enabledd: true\nEOT\n  ]\n}\n',
  )
  expect(stdout).toContain('main.tf:5:4  error  glooAgent.enabledd is not a known key')
})

const agent = 'glooAgent:\n  enabledd: true\n  relay: {serverAddress: "relay:9900"}\n'
const indented = (columns: number): string => agent.replace(/^(?=.)/gm, ' '.repeat(columns))

test('all releases of a file are fixed at once, each where it is', async () => {
  const text = `releases:
- name: a
  chart: gloo/gloo-platform
  values:
  - common: {cluster: east}
    glooAgent: {enabledd: true, relay: {serverAddress: 'relay:9900'}}
  - other.yaml
- name: b
  chart: gloo/gloo-platform
  values:
  -
    common: {cluster: west}
${indented(4)}- name: redis
  chart: bitnami/redis
  values: [{glooAgent: {enabledd: true}}]
`
  writeFileSync(join(folder, 'other.yaml'), 'glooAgent: {enabledd: false}\n')
  const { stderr } = await validate('helmfile.yaml', text, '--fix')
  expect(stderr).toBe('')
  expect(textOf('helmfile.yaml')).toBe(
    text
      .replace('{enabledd: true, relay', '{enabled: true, relay')
      .replace('  enabledd: true\n', '  enabled: true\n'),
  )
  expect(textOf('other.yaml')).toBe('glooAgent: {enabled: false}\n')
})

test('values in a manifest of sops stay as they are', async () => {
  const text = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  chart: {spec: {chart: gloo-platform}}
  values:
    common: {cluster: east}
    glooAgent: {enabledd: true}
sops:
  mac: x
`
  const { stderr } = await validate('release.yaml', text, '--fix')
  expect(stderr).toContain('encrypted with sops')
  expect(textOf('release.yaml')).toBe(text)
})

test('values that a release of another chart shares stay as they are', async () => {
  const text = `releases:
- name: ours
  chart: gloo/gloo-platform
  values:
  - &shared {common: {cluster: east}, glooAgent: {enabledd: true}}
- name: redis
  chart: bitnami/redis
  values: [*shared]
`
  const { stderr } = await validate('helmfile.yaml', text, '--fix')
  expect(stderr).toContain('a release that is not checked uses these values too, by an alias')
  expect(textOf('helmfile.yaml')).toBe(text)
})

test('values that two releases share are fixed once', async () => {
  const text = `templates:
  default: &default
    chart: gloo/gloo-platform
    values:
    - common: {cluster: east}
${indented(6)}releases:
- {name: a, <<: *default}
- {name: b, <<: *default}
`
  const { stderr, stdout } = await validate('helmfile.yaml', text, '--fix')
  expect(stderr).toBe('')
  expect(stdout).toContain('fixed 1 problem in 1 file')
  expect(textOf('helmfile.yaml')).toBe(text.replace('enabledd', 'enabled'))
})

test.each(['', '\n'])('a line is added after the last one of a file that ends in %j', async (end) => {
  const text = `${head}      values: |
        common: {cluster: mgmt}
        glooMgmtServer: {enabled: true}
        redis:
          address: redis.example.com:6379`
  const { stderr } = await validate('app.yaml', text + end, '--fix-unsafe')
  expect(stderr).toBe('')
  expect(textOf('app.yaml')).toBe(`${text}\n          deployment:\n            enabled: false\n`)
})

test('what another release has through an alias stays', async () => {
  const text = `releases:
- name: a
  chart: gloo/gloo-platform
  values:
  - common: {cluster: east}
    glooAgent: &agent {enabledd: true, relay: {serverAddress: 'relay:9900'}}
- name: b
  chart: gloo/gloo-platform
  values: [{common: {cluster: west}, glooAgent: *agent}]
`
  const { stderr } = await validate('helmfile.yaml', text, '--fix')
  expect(stderr).toContain('rename to enabled: an edit here would change more of helmfile.yaml')
  expect(textOf('helmfile.yaml')).toBe(text)
})

test('an Application and the repository that it takes more values from are fixed together', async () => {
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'agent.yaml'), 'common: {cluster: east}\nglooAgent: {enabledd: false}\n')
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: agent}
spec:
  sources:
  - chart: gloo-platform
    helm:
      valueFiles: [$values/agent.yaml]
      values: |
${indented(8)}  - ref: values
`
  const { stderr } = await validate('app.yaml', text, '--fix')
  expect(stderr).toBe('')
  expect(textOf('app.yaml')).toBe(text.replace('enabledd', 'enabled'))
  expect(textOf('agent.yaml')).toContain('enabled: false')
})
