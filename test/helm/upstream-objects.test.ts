import { describe, expect, test } from 'vitest'
import { comparable, masked, nameOf, publishedObjects, valuesOf } from './upstream/compare.ts'
import { newestFixtures } from './upstream/fixtures.ts'
import { renderObjects } from './support/chart.ts'

describe.each(newestFixtures)('the release "%s"', async (release) => {
  const rendered = (await renderObjects({ namespace: 'mesh', valuesFiles: [valuesOf(release)] })).map(
    comparable,
  )
  const published = publishedObjects(release)

  test('has the same objects, no fewer and no more', () => {
    expect(rendered.map(nameOf).sort()).toEqual(published.map(({ object }) => nameOf(object)).sort())
  })

  test.each(published.map(({ section, object }) => [nameOf(object), section, object] as const))(
    '%s is as published (%s)',
    (name, _section, object) => {
      const ours = rendered.find((candidate) => nameOf(candidate) === name)
      expect(ours).toEqual(masked(object, ours))
    },
  )
})
