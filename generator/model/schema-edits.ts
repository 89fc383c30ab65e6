import { isMapping } from '../../schema/model/is-mapping.ts'
import type { SchemaEdit } from '../../schema/model/schema-edits.ts'

/** The edits that make one JSON value out of another. */
export function editsBetween(from: unknown, to: unknown, path: SchemaEdit['path'] = []): SchemaEdit[] {
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return from.flatMap((item, index) => editsBetween(item, to[index], [...path, index]))
  }
  if (isMapping(from) && isMapping(to)) {
    const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key))
    return [
      ...gone.map((key) => ({ path: [...path, key] })),
      ...Object.entries(to).flatMap(([key, value]) =>
        Object.hasOwn(from, key)
          ? editsBetween(from[key], value, [...path, key])
          : [{ path: [...path, key], value }],
      ),
    ]
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, value: to }]
}
