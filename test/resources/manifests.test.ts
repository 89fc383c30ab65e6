import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { corpusFolder } from '../../scripts/corpus/folder.ts'
import { resources } from '../../schema/gloo-platform-crds/resources/index.ts'
import { apiVersionOf, storedVersion } from '../../schema/model/resource.ts'

const folder = join(corpusFolder, 'manifests')

/** Refused by a rule in CEL alone, which the schemas for editors do not have. */
const refusedByRule = ['9e44b0b7d5.yaml']

describe.skipIf(!existsSync(folder))('manifests of public repositories', () => {
  test('have the verdict of a real API server', () => {
    const verdicts = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<
      string,
      { verdict: string }
    >
    const counts: Record<string, number> = { accepted: 0, refused: 0 }
    const differing = Object.entries(verdicts).filter(([name, { verdict }]) => {
      const manifest = parse(readFileSync(join(folder, name), 'utf8')) as Manifest
      const validate = validators.get(`${manifest.apiVersion} ${manifest.kind}`)
      if (validate === undefined || !(verdict in counts)) return false
      counts[verdict]! += 1
      return (validate(withoutNulls(manifest)) ? 'accepted' : 'refused') !== verdict
    })
    expect(differing.map(([name]) => name)).toEqual(refusedByRule)
    expect(counts).toEqual({ accepted: 763, refused: 34 })
  })
})

interface Manifest {
  apiVersion: string
  kind: string
}

const validators = new Map<string, ValidateFunction>()
const ajv = new Ajv({ strict: false, formats: { int32: true, int64: true, byte: true, 'date-time': true } })
for (const resource of resources) {
  const { group, kind } = resource
  const version = storedVersion(resource)
  const file = `../../generated/schemas/resources/${group}/${kind.toLowerCase()}_${version.name}.json`
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as object
  validators.set(`${apiVersionOf(resource, version)} ${kind}`, ajv.compile(schema))
}

/** The API server drops the keys of a mapping that are null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  )
}
