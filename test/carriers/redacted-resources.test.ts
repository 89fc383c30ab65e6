import { expect, test } from 'vitest'
import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { readCarrier } from '../../validator/carriers/read-carrier.ts'
import { redactedCarrier } from '../../validator/redaction/redacted-carrier.ts'
import type { CarriedSchemas } from '../../validator/redaction/carried-schemas.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'

const options = { charts: chartMarks, profile: newestProfile }

test('what is secret in a custom resource is known from its own kind', () => {
  const text = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  chart: { spec: { chart: gloo-platform } }
  values:
    server:
      shape: shown here
`
  const carrier = readCarrier('release.yaml', text, options)
  const [layer] = carrier.releases.flatMap((release) => release.layers)
  const schemaOf = (shape: CompactSchema): CompactSchema => ({
    properties: { server: { properties: { shape } } },
  })
  const shown = (ofResources: CarriedSchemas['ofResources']): string =>
    redactedCarrier(carrier, { all: [schemaOf({ type: 'string', sensitive: true })], ofResources }).text(7)
  expect(shown(new Map())).toBe('      shape: ******')
  expect(shown(new Map([[layer!, schemaOf({ type: 'string' })]]))).toBe('      shape: shown here')
})
