import type { CompactSchema } from '../../schema/model/compact-chart.ts'

/** Throws when a schema holds a keyword that the interpreter would pass over in silence. */
export function assertKnownKeywords(schema: CompactSchema, path = '#'): void {
  for (const [keyword, value] of Object.entries(schema) as [keyof CompactSchema, unknown][]) {
    const at = `${path}/${keyword}`
    const kind = keywords[keyword] as (typeof keywords)[keyof CompactSchema] | undefined
    switch (kind) {
      case undefined:
        throw new Error(`unknown keyword at ${at}`)
      case 'schema':
        if (value !== false) assertKnownKeywords(value as CompactSchema, at)
        break
      case 'schemas':
        for (const [key, one] of Object.entries(value as Record<string, CompactSchema>)) {
          assertKnownKeywords(one, `${at}/${key}`)
        }
        break
      case 'plain':
        break
    }
  }
  if (schema.$ref === undefined) return
  const beside = Object.keys(schema).find((keyword) => validating.has(keyword))
  if (beside !== undefined) throw new Error(`${path}/${beside} is ignored next to $ref`)
}

const keywords: Record<keyof CompactSchema, 'plain' | 'schema' | 'schemas'> = {
  $ref: 'plain',
  type: 'plain',
  enum: 'plain',
  minimum: 'plain',
  maximum: 'plain',
  minLength: 'plain',
  maxLength: 'plain',
  pattern: 'plain',
  properties: 'schemas',
  patternProperties: 'schemas',
  propertyNames: 'plain',
  additionalProperties: 'schema',
  unknownKeys: 'plain',
  required: 'plain',
  maxProperties: 'plain',
  items: 'schema',
  minItems: 'plain',
  maxItems: 'plain',
  atMostOne: 'plain',
  memberSince: 'plain',
  rules: 'plain',
  anyOf: 'schemas',
  definitions: 'schemas',
  since: 'plain',
  until: 'plain',
  deprecated: 'plain',
  sensitive: 'plain',
  passThrough: 'plain',
  unread: 'plain',
  template: 'plain',
  onlyOurs: 'plain',
  unit: 'plain',
}

const notes = [
  '$ref',
  'definitions',
  'since',
  'until',
  'deprecated',
  'sensitive',
  'passThrough',
  'unread',
  'template',
  'onlyOurs',
]
const validating = new Set(Object.keys(keywords).filter((keyword) => !notes.includes(keyword)))
