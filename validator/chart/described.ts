import { anyValueName, type CompactSchema } from '../../schema/model/compact-chart.ts'

/** What the model says of a value; nothing where that may be anything. */
export function described(schema: CompactSchema | undefined): CompactSchema | undefined {
  return schema?.$ref === `#/definitions/${anyValueName}` ? undefined : schema
}
