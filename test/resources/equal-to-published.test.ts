import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { customResourceDefinition } from '../../generator/emit/custom-resource-definitions.ts'
import { resources } from '../../schema/gloo-platform-crds/resources/index.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import type { Resource } from '../../schema/model/resource.ts'
import {
  hashOfStructure,
  nameOf,
  structureOf,
  type Definition,
} from '../../scripts/published-crds/structure.ts'
import { fieldsOfVersion } from './fields.ts'
import published from './published.json' with { type: 'json' }

const kinds = resources.map((resource) => [nameOf(definitionOf(resource)), resource] as const)

function definitionOf(resource: Resource): Definition {
  return customResourceDefinition(resource, '2.7.2') as unknown as Definition
}

test.each(kinds)('%s has the structure of the published CRD', (name, resource) => {
  expect(hashOfStructure(definitionOf(resource))).toBe((published as Record<string, string>)[name])
})

const byHand = kinds.filter(([name]) => !name.startsWith('internal.'))

test.each(byHand)('%s describes each of its fields', (_, { description, versions }) => {
  const fields = versions.flatMap(fieldsOfVersion)
  const silent = fields
    .filter(([path]) => !path.startsWith('status.') || !path.includes('.observedOperator.'))
    .filter(([, field]) => !/^[A-Z`].*\.$/s.test(field.description))
  expect(silent.map(([path]) => path)).toEqual([])
  expect(description).toMatch(/^[A-Z].*\.$/s)
})

const reference = join(import.meta.dirname, '../../../shared/reference')
const expand = join(reference, 'expand-crds')

describe.skipIf(!existsSync(expand))('beside the tables', () => {
  let folder = ''
  let newer = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'crds-'))
    newer = mkdtempSync(join(tmpdir(), 'crds-'))
    execFileSync(expand, ['--to-2.14', newer])
    // Where both have a kind, that of 2.7.2 is left.
    execFileSync(expand, ['--to-2.14', folder])
    execFileSync(expand, ['--out', folder])
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
    rmSync(newer, { recursive: true })
  })

  test.each(kinds)('%s is equal', (name, resource) => {
    const file = join(folder, `${name.replace('/', '_')}.json`)
    const theirs = JSON.parse(readFileSync(file, 'utf8')) as Definition
    expect(structureOf(definitionOf(resource))).toEqual(structureOf(theirs))
    expect((published as Record<string, string>)[name]).toBe(hashOfStructure(theirs))
  })

  const of214 = kinds.filter(([, { until }]) => until === undefined)
  test.each(of214)('%s is that of 2.14 too', (name, resource) => {
    const theirs = JSON.parse(
      readFileSync(join(newer, `${name.replace('/', '_')}.json`), 'utf8'),
    ) as Definition
    const ours = customResourceDefinition(resource, '2.14.0') as unknown as Definition
    // In 2.14 the API server drops what is in `http` of a listener; a schema for both versions leaves it alone.
    const isSame = name !== 'networking.gloo.solo.io/VirtualGateway'
    if (isSame) expect(structureOf(ours)).toEqual(structureOf(theirs))
    else expect(hashOfStructure(ours)).not.toBe(hashOfStructure(theirs))
  })

  test.each(kinds)('%s has rules at the same fields', (name, { versions }) => {
    const table = parse(readFileSync(join(reference, 'crds', `${name}.yaml`), 'utf8')) as {
      cel?: Record<string, unknown>
    }
    const ours = versions
      .flatMap(fieldsOfVersion)
      .filter(([, field]) => field[metaKeyword].rules !== undefined)
    expect(ours.map(([path]) => path).sort()).toEqual(Object.keys(table.cel ?? {}).sort())
  })
})

test('the hash tells structures apart, and only structures', () => {
  const definition = definitionOf(resources[0]!)
  const changed = (change: (copy: Definition) => void): string => {
    const copy = structuredClone(definition)
    change(copy)
    return hashOfStructure(copy)
  }
  const hash = hashOfStructure(definition)
  expect(changed(({ spec }) => (spec.versions[0]!.additionalPrinterColumns = []))).not.toBe(hash)
  expect(changed(({ spec }) => (spec.versions[0]!.schema.openAPIV3Schema.required = ['spec']))).not.toBe(hash)
  expect(changed(({ metadata }) => (metadata.labels = {}))).not.toBe(hash)
  expect(changed(({ spec }) => (spec.versions[0]!.schema.openAPIV3Schema.description = ''))).toBe(hash)
})
