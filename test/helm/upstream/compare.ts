import { readFileSync } from 'node:fs'
import { parse, parseAllDocuments } from 'yaml'
import { expect } from 'vitest'
import type { KubernetesObject } from '../support/chart.ts'

/** A deliberate difference from an object of the published chart. */
export interface Difference {
  /** Name of the fixture that has the object. */
  fixture: string
  /** Kind and name. */
  object: string
  reason: string
  /** The published object as ours is meant to be. */
  apply(published: unknown): unknown
}

/** Objects as the published chart renders them, each with the section of the inventory that it comes from. */
export function publishedObjects(fixture: string): { section: string; object: KubernetesObject }[] {
  const text = readFileSync(new URL(`${fixture}.yaml`, import.meta.url), 'utf8')
  return parseAllDocuments(text).map((document) => ({
    section: (document.commentBefore ?? '').trim(),
    object: document.toJS() as KubernetesObject,
  }))
}

/** The values file of a fixture. */
export function valuesOf(fixture: string): string {
  return new URL(`${fixture}.values.yaml`, import.meta.url).pathname
}

export function nameOf({ kind, metadata }: KubernetesObject): string {
  return `${kind} ${metadata.name}`
}

/** Configuration files are compared as what their reader makes of them. */
export function comparable(object: KubernetesObject): KubernetesObject {
  const field = object.kind === 'ConfigMap' ? 'data' : 'stringData'
  if (object[field] === undefined) return object
  const files = Object.entries(object[field] as Record<string, string>)
  return {
    ...object,
    [field]: Object.fromEntries(files.map(([name, text]) => [name, contentOf(name, text)])),
  }
}

function contentOf(name: string, text: string): unknown {
  if (/\.ya?ml$/.test(name) || name === 'relay') return parse(text) as unknown
  return text.replaceAll(/^#.*\n/gm, '')
}

/** The published object, with what each rendering makes anew taken from ours. */
export function masked(published: unknown, ours: unknown): unknown {
  if (published === 'GENERATED' || published === 'HASH') {
    expect(ours, 'a generated value').toMatch(/^[0-9A-Za-z+/=]{16,}$/)
    return ours
  }
  if (published === 'TEXT') {
    expect(ours, 'a text that was not published').toMatch(/\n/)
    return ours
  }
  if (published === 'PROSE') {
    expect(ours, 'a sentence').toMatch(/^[A-Z{].*\.$/)
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

/** The published object with the differences that are meant. */
export function withDifferences(
  differences: readonly Difference[],
  fixture: string,
  name: string,
  object: unknown,
): unknown {
  return differences
    .filter((difference) => difference.fixture === fixture && difference.object === name)
    .reduce<unknown>((result, difference) => difference.apply(structuredClone(result)), object)
}
