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
import { olderFixtures } from './upstream/fixtures.ts'
import { olderDifferences } from './upstream/older-differences.ts'
import { renderObjects, type KubernetesObject } from './support/chart.ts'

describe.each(olderFixtures)('%s', async (fixture) => {
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
