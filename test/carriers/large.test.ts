import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { expect, test } from 'vitest'
import { knowledge } from '../../cli/knowledge/knowledge.ts'
import { nodeFiles } from '../../workspace/node/node-files.ts'
import { reviewOf } from '../../workspace/run/review-of.ts'
import { readCarrier } from '../../validator/carriers/read-carrier.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import { redactedCarrier } from '../../validator/redaction/redacted-carrier.ts'
import { growth, linear } from '../growth.ts'

const options = { charts: chartMarks, profile: newestProfile }

test('a heredoc may have very many lines', () => {
  const lines = '      # line\n'.repeat(200_000)
  const text = `resource "helm_release" "gloo" {\n  chart = "gloo-platform"\n  values = [<<-EOT\n${lines}    a: 1\n    EOT\n  ]\n}\n`
  const layers = readCarrier('main.tf', text, options).releases.flatMap((release) => release.layers)
  expect(layers.map((layer) => 'root' in layer && [...layer.root.entries.keys()])).toEqual([['a']])
})

test('the comments of a file with many releases are looked for once', () => {
  const prepare = (size: number): (() => void) => {
    const text = '# a HelmRelease of three hundred characters\n'.repeat(7 * size)
    const carrier = { ...readCarrier('releases.yaml', 'kind: HelmRelease', options), text }
    const releases = Array.from({ length: size }, () => ({
      name: 'gloo',
      files: [],
      carried: { carrier, flags: [], findings: [], isComplete: true, readAgain: () => releases[0]! },
    }))
    const context = { choice: undefined, fileSystem: nodeFiles('.'), maxBytes: 1, knowledge }
    return () => void reviewOf(releases, context)
  }
  expect(growth(2000, prepare)).toBeLessThan(linear)
})

test('many references of a HelmRelease may have a targetPath', () => {
  const prepare = (size: number): (() => void) => {
    const numbers = Array.from({ length: size }, (_, index) => index)
    const references = numbers.map((one) => `\n    - { kind: Secret, name: s, targetPath: common.k${one} }`)
    const text = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  chart: { spec: { chart: gloo-platform } }
  valuesFrom:${references.join('')}
`
    return () => void readCarrier('release.yaml', text, options)
  }
  expect(growth(200, prepare)).toBeLessThan(linear)
})

test('many spans of a text that Helm drops are hidden in time in proportion', () => {
  const part = '      a: 1\n      ...\n      password: hush\n      ---\n'
  const prepare = (size: number): (() => void) => {
    const text = `kind: Application
apiVersion: argoproj.io/v1alpha1
spec:
  source:
    repoURL: https://storage.googleapis.com/gloo-platform/helm-charts
    chart: gloo-platform
    helm:
      values: |
${part.repeat(size).replaceAll(/^/gm, '  ')}`
    const carrier = readCarrier('application.yaml', text, options)
    const [layer] = carrier.releases.flatMap((release) => release.layers)
    expect(layer).toMatchObject({ dropped: { length: size } })
    return () => {
      const file = redactedCarrier(carrier, { all: [], ofResources: new Map() })
      expect(file.text(11)).toContain('******')
    }
  }
  expect(growth(2000, prepare)).toBeLessThan(linear)
})
