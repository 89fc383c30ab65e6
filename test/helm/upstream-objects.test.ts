import { readFileSync } from 'node:fs'
import { parse, parseAllDocuments } from 'yaml'
import { describe, expect, test } from 'vitest'
import { differences, type Difference } from './upstream/differences.ts'
import { renderObjects, type KubernetesObject } from './support/chart.ts'

/** Objects as the published chart renders them, each with the section of the inventory that it comes from. */
function publishedObjects(release: string): { section: string; object: KubernetesObject }[] {
  const text = readFileSync(new URL(`upstream/${release}.yaml`, import.meta.url), 'utf8')
  return parseAllDocuments(text).map((document) => ({
    section: (document.commentBefore ?? '').trim(),
    object: document.toJS() as KubernetesObject,
  }))
}

describe.each(['management', 'agent'])('the release "%s"', async (release) => {
  const values = new URL(`upstream/${release}.values.yaml`, import.meta.url).pathname
  const rendered = (await renderObjects({ namespace: 'mesh', valuesFiles: [values] })).map(comparable)
  const published = publishedObjects(release)

  test('has the same objects, no fewer and no more', () => {
    expect(rendered.map(nameOf).sort()).toEqual(published.map(({ object }) => nameOf(object)).sort())
  })

  test.each(published.map(({ section, object }) => [nameOf(object), section, object] as const))(
    '%s is as published (%s)',
    (name, _section, object) => {
      const ours = rendered.find((candidate) => nameOf(candidate) === name)
      expect(ours).toEqual(withDifferences(release, name, masked(object, ours)))
    },
  )
})

function nameOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} ${metadata.name}`
}

/** Configuration files are compared as what their reader makes of them. */
function comparable(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'ConfigMap') return object
  const files = Object.entries(object.data as Record<string, string>)
  return { ...object, data: Object.fromEntries(files.map(([name, text]) => [name, contentOf(name, text)])) }
}

function contentOf(name: string, text: string): unknown {
  if (name.endsWith('.yaml')) return parse(text) as unknown
  return text.replaceAll(/^#.*\n/gm, '')
}

/** The published object, with what each rendering makes anew taken from ours. */
function masked(published: unknown, ours: unknown): unknown {
  if (published === 'GENERATED' || published === 'HASH') {
    expect(ours, 'a generated value').toMatch(/^[0-9A-Za-z+/=]{16,}$/)
    return ours
  }
  if (Array.isArray(published)) {
    return published.map((item, i) => masked(item, Array.isArray(ours) ? (ours as unknown[])[i] : undefined))
  }
  if (typeof published !== 'object' || published === null) return published
  return Object.fromEntries(
    Object.entries(published).map(([key, value]) => [
      key,
      masked(value, (ours as Record<string, unknown> | undefined)?.[key]),
    ]),
  )
}

function withDifferences(release: string, name: string, object: unknown): unknown {
  return differences
    .filter((difference) => difference.release === release && difference.object === name)
    .reduce<unknown>((result, difference: Difference) => difference.apply(result), object)
}
