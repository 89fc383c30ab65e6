import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import {
  comparable,
  masked,
  nameOf,
  publishedObjects,
  valuesOf,
  withDifferences,
} from './upstream/compare.ts'
import { olderDifferences } from './upstream/older-differences.ts'
import { renderObjects, type KubernetesObject } from './support/chart.ts'

/** Releases with one component each that no published rendering of 2.7.2 shows: 2.5.8 is the newest seen. */
const fixtures = [
  'gloo-analyzer',
  'gloo-portal-server',
  'ext-auth',
  'ext-auth-sidecar',
  'rate-limiter',
  'rate-limiter-tls',
  'gloo-spire-server',
  'istio',
  'registration',
  'jaeger',
  'clickhouse',
  'postgresql',
]

describe.each(fixtures.map((name) => `2.5.8/${name}`))('%s', async (fixture) => {
  const rendered = (await renderObjects({ namespace: 'gloo-mesh', valuesFiles: [valuesOf(fixture)] })).map(
    comparable,
  )
  const published = publishedObjects(fixture)

  test('has the same objects, no fewer and no more', () => {
    expect(rendered.map(nameOf).sort()).toEqual(published.map(({ object }) => nameOf(object)).sort())
  })

  test.each(published.map(({ section, object }) => [nameOf(object), section, object] as const))(
    '%s is as published (%s)',
    (name, _section, object) => {
      const ours = rendered.find((candidate) => nameOf(candidate) === name)
      expect(ours).toEqual(masked(withDifferences(olderDifferences, fixture, name, newer(object)), ours))
    },
  )
})

test('every difference is one of a published object', () => {
  for (const { fixture, object } of olderDifferences) {
    expect(existsSync(valuesOf(fixture)), fixture).toBe(true)
    expect(publishedObjects(fixture).map((published) => nameOf(published.object))).toContain(object)
  }
})

/** Images of the vendor follow the version of the chart. */
function newer(object: KubernetesObject): unknown {
  return JSON.parse(JSON.stringify(object).replaceAll(':2.5.8"', `:${glooPlatform.version}"`))
}
