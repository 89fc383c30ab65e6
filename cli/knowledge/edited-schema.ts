import type { SchemaEdit } from '../../schema/model/schema-edits.ts'

type Container = Record<string | number, unknown>

/** A schema with edits of the generator. The schema is changed in place. */
export function editedSchema(schema: unknown, edits: readonly SchemaEdit[]): unknown {
  for (const { path, ...edit } of edits) {
    const container = path
      .slice(0, -1)
      .reduce<unknown>((value, key) => (value as Container)[key], schema) as Container
    const key = path.at(-1)!
    if ('value' in edit) container[key] = edit.value
    else delete container[key]
  }
  return schema
}
