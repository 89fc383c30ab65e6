import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { resources } from '../../schema/gloo-platform-crds/resources/index.ts'
import { metaKeyword } from '../../schema/model/field.ts'
import { fieldsOfVersion } from './fields.ts'

/** Objects of a kind that the API server accepts, and for each rule one that it refuses for this rule. */
interface RuleCases {
  apiVersion: string
  kind: string
  accepted: object[]
  refused: { at: string; message: string; spec: object }[]
}

const folder = join(import.meta.dirname, 'rules')
const cases = readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')) as RuleCases)
const ajv = new Ajv({ strict: false })

function rulesOf(kind: string): string[] {
  return resources
    .filter((resource) => resource.kind === kind)
    .flatMap(({ versions }) => versions.flatMap(fieldsOfVersion))
    .flatMap(([path, field]) => (field[metaKeyword].rules ?? []).map(({ message }) => `${path}: ${message}`))
}

test('each kind with rules has its cases', () => {
  const withRules = resources.map(({ kind }) => kind).filter((kind) => rulesOf(kind).length > 0)
  expect(cases.map(({ kind }) => kind).sort()).toEqual(withRules.sort())
})

describe.each(cases)('$kind', ({ apiVersion, kind, accepted, refused }) => {
  const [group, version] = apiVersion.split('/')
  const file = join(
    import.meta.dirname,
    `../../generated/schemas/resources/${group}/${kind.toLowerCase()}_${version}.json`,
  )
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)

  test('has a refused object for each rule', () => {
    expect(refused.map(({ at, message }) => `${at}: ${message}`).sort()).toEqual(rulesOf(kind).sort())
  })

  test('has nothing else that would be refused', () => {
    for (const spec of [...accepted, ...refused.map((one) => one.spec)]) {
      validate({ apiVersion, kind, metadata: { name: 'shop' }, spec })
      expect(validate.errors, JSON.stringify(spec)).toBeNull()
    }
  })
})
