import { describe, expect, test } from 'vitest'
import { chartVersionOf } from '../../validator/carriers/parts/version-range.ts'
import { chartNamedBy } from '../../validator/carriers/parts/chart-name.ts'
import { kindOfFile } from '../../validator/carriers/kind-of-file.ts'

const charts = [{ chart: 'gloo-platform' }, { chart: 'gloo-platform-crds' }]

test.each([
  'gloo-platform',
  'gloo/gloo-platform',
  'oci://us-docker.pkg.dev/solo-public/gloo-platform/helm-charts/gloo-platform',
  'oci://registry.example.com:5000/gloo-platform:2.6.3',
  './charts/gloo-platform/',
  'https://charts.example.com/gloo-platform-2.6.3.tgz',
])('%s is the chart', (reference) => {
  expect(chartNamedBy(reference, charts)).toEqual({ chart: 'gloo-platform' })
})

test.each([
  'gloo-platform-crds',
  'gloo/gloo-platform-crds',
  'https://a.example/gloo-platform-crds-2.7.2.tgz',
])('%s is a chart of its own', (reference) => {
  expect(chartNamedBy(reference, charts)).toEqual({ chart: 'gloo-platform-crds' })
})

test.each(['gloo-platform/helm-charts', 'gloo-platform-crd', 'redis', ''])(
  '"%s" is another chart',
  (reference) => {
    expect(chartNamedBy(reference, charts)).toBe('other')
  },
)

test.each([
  undefined,
  '\uE000',
  'gloo/\uE000',
  '\uE000/gloo-\uE000:2.6.3',
  'oci://registry.example.com/\uE000/',
])('is unknown which chart %j is', (reference) => {
  expect(chartNamedBy(reference, charts)).toBe('unknown')
})

test.each(['\uE000/gloo-platform:\uE000', '\uE000/charts/gloo-platform'])('%j is the chart', (reference) => {
  expect(chartNamedBy(reference, charts)).toEqual({ chart: 'gloo-platform' })
})

test.each([
  ['2.6.3', '2.6.3'],
  ['v2.6.3', 'v2.6.3'],
  ['2.7.0-beta1', '2.7.0-beta1'],
  ['2.6.x', '2.6.x'],
  ['2.6.*', '2.6.x'],
  ['~2.6.1', '2.6.x'],
  ['~> 2.6.1', '2.6.x'],
  ['2.6', '2.6.x'],
  ['>=2.6.0 <2.7.0', '2.6.x'],
  ['>= 2.6.3, < 2.7', '2.6.x'],
  ['>=2.5.0 <2.7.0', undefined],
  ['^2.5.0', undefined],
  ['2.x', undefined],
  ['*', undefined],
  ['HEAD', undefined],
  ['{{ .version }}', undefined],
])('the range %s asks for %s', (range, version) => {
  expect(chartVersionOf(range)).toBe(version)
})

describe('by its text, a file is taken for', () => {
  test.each([
    ['app.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\n', 'carrier'],
    ['app.yaml', '# apps\n---\nkind: "HelmRelease"\r\napiVersion: helm.toolkit.fluxcd.io/v2\r\n', 'carrier'],
    ['all.yaml', 'apiVersion: v1\nkind: List\nitems:\n  - kind: HelmRelease\n', 'carrier'],
    ['app.json', '{"apiVersion": "argoproj.io/v1alpha1", "kind": "Application"}', 'carrier'],
    ['helmfile.yaml', 'repositories: []\nreleases:\n- name: gloo\n', 'carrier'],
    ['main.tf', '', 'carrier'],
    ['base/kustomization.yml', 'resources: []\nhelmCharts:\n- name: gloo-platform\n', 'carrier'],
    ['Kustomization', '{"helmCharts": [{"name": "gloo-platform"}]}', 'carrier'],
    ['<stdin>', 'apiVersion: kustomize.config.k8s.io/v1beta1\nhelmCharts: []\n', 'carrier'],
    ['kustomization.yaml', 'resources: [agent.yaml]\n', 'manifest'],
    ['values.yaml', 'helmCharts: []\n', 'values'],
    ['a.yaml', '{apiVersion: v1, kind: Service}\n', 'manifest'],
    ['a.yaml', '"apiVersion" : v1\n"kind" : Service\n', 'manifest'],
    ['a.yaml', '? apiVersion\n: v1\n? kind\n: Service\n', 'manifest'],
    ['a.yaml', '# a\n---\n  apiVersion: v1\n  kind: Service\n', 'manifest'],
    ['a.json', '{"apiVersion": "v1", "kind": "A"}{"apiVersion": "v1", "kind": "B"}', 'manifest'],
    ['patch.yaml', '# a patch\n- op: remove\n  path: /spec\n', 'carrier'],
    ['values.json', '{"common": {"apiVersion": "v1", "kind": "A"}}', 'values'],
    ['values.yaml', '{{ if x }}\ncommon: {apiVersion: v1, kind: A}\n', 'values'],
    ['values.yaml', '- path: /a\n', 'values'],
    ['helmfile.yaml', '{{ a }}\nreleases:\n- values: [{kind: a, apiVersion: b}]\n', 'carrier'],
    ['service.yaml', 'apiVersion: v1\nkind: Service\n', 'manifest'],
    ['values.yaml', 'glooAgent:\n  kind: Application\n  apiVersion: v1\n  releases: []\n', 'values'],
    ['values.yaml', 'apiVersion: v2\nname: gloo\n', 'values'],
    ['values.yaml', '', 'values'],
  ])('%s %j: %s', (name, text, kind) => {
    expect(kindOfFile(name, text)).toBe(kind)
  })
})
