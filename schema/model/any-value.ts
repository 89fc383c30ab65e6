import Type from 'typebox'
import { anyValueName } from './compact-chart.ts'
import { yamlTextPattern } from './patterns.ts'

export type AnyValue = string | number | boolean | null | AnyValue[] | { [key: string]: AnyValue }

/** A value of any shape that templates write as YAML. */
export const anyValue = Type.Unsafe<AnyValue>({ $ref: `#/definitions/${anyValueName}` })

/** The schema in `definitions` for it. */
export const anyValueShape = {
  type: ['string', 'number', 'boolean', 'null', 'array', 'object'],
  pattern: yamlTextPattern.pattern,
  items: { $ref: `#/definitions/${anyValueName}` },
  additionalProperties: { $ref: `#/definitions/${anyValueName}` },
}
