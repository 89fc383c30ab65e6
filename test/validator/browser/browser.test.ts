import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { createContext, runInContext, type Context } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import type { ReportedFinding, Report } from '../../../validator/findings/report.ts'

const read = (path: string): string => readFileSync(join(repository, path), 'utf8')
const compact = read('generated/validator/gloo-platform.json')
const values = read('examples/production-management/values.yaml')

let context: Context

beforeAll(async () => {
  const { outputFiles, warnings } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  // What every browser has beside the language.
  context = createContext({ TextDecoder, TextEncoder, atob, compact, values, paths: posix })
  runInContext(outputFiles[0]!.text, context)
})

function run<Result>(code: string, given: Record<string, unknown> = {}): Result {
  return runInContext(code, Object.assign(context, given)) as Result
}

interface Checked {
  diagnostics: ReportedFinding[]
  text: string
  gitlab: string
}

test('the context has nothing of Node.js', () => {
  expect(run('[typeof process, typeof Buffer, typeof require, typeof global].join()')).toBe(
    'undefined,undefined,undefined,undefined',
  )
})

test('a real values file passes', () => {
  const { diagnostics, text } = JSON.parse(run('page.check(compact, values)')) as Checked
  expect(diagnostics).toEqual([])
  expect(text).toContain('no findings')
})

test('a planted mistake is found, with its place', () => {
  const text = values.replace(/^glooMgmtServer:/m, 'glooMgmServer:')
  expect(text).not.toBe(values)
  const checked = JSON.parse(run('page.check(compact, text)', { text })) as Checked
  const line = text.split('\n').indexOf('glooMgmServer:') + 1
  const found = checked.diagnostics.find(({ ruleId }) => ruleId === 'unknown-key')
  expect(found).toMatchObject({
    severity: 'error',
    path: ['glooMgmServer'],
    range: { start: { line, col: 1 } },
  })
  expect(found?.message).toContain('glooMgmServer')
  expect(checked.text).toContain(`values.yaml:${line}:1`)
  expect(JSON.parse(checked.gitlab)).toMatchObject([{ check_name: 'unknown-key' }])
})

test('a folder of a page is searched by its configuration, with manifests and values of other charts', async () => {
  const manifest = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: app }
spec:
  source:
    chart: gloo-platform
    repoURL: https://storage.googleapis.com/gloo-platform/helm-charts
    targetRevision: 2.7.2
    helm: { valuesObject: { glooMgmtServer: { enbled: true } } }
`
  const files = {
    '/repo/gloo-values.config.yaml': 'rules: { unknown-key: warning }\n',
    '/repo/a/values.yaml': 'glooAgent: { enabled: 1 }\n',
    '/repo/b/app.yaml': manifest,
    '/repo/c/crds.yaml': 'installEnterpriseCrds: 1\n',
  }
  const names = ['gloo-platform', 'gloo-platform-crds', 'gloo-values.config']
  const charts = Object.fromEntries(names.map((name) => [name, read(`generated/validator/${name}.json`)]))
  const marks: unknown = JSON.parse(read('generated/validator/charts.json'))
  const text = await run<Promise<string>>('page.checkFolder(charts, marks, files, paths)', {
    charts,
    marks,
    files,
  })
  const { diagnostics, releases } = JSON.parse(text) as Report
  const found = diagnostics.map(({ ruleId, severity, file, path }) => [
    ruleId,
    severity,
    file,
    path.join('.'),
  ])
  expect(found).toContainEqual(['wrong-type', 'error', 'a/values.yaml', 'glooAgent.enabled'])
  expect(found).toContainEqual(['unknown-key', 'warning', 'b/app.yaml', 'glooMgmtServer.enbled'])
  expect(found).toContainEqual(['wrong-type', 'error', 'c/crds.yaml', 'installEnterpriseCrds'])
  expect(releases.map(({ chart }) => chart)).toContain('gloo-platform-crds')
})
