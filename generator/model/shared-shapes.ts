import type { CompactSchema } from '../../schema/model/compact-chart.ts'

/** A schema whose children are shapes too, so that equal schemas are one shape. */
interface Shape {
  /** The schema with numbers of shapes in the place of its children. */
  text: string
  /** How many places of different shapes hold it. */
  uses: number
  restore: () => CompactSchema
}

/** Shorter ones take less than a reference to them. */
const shortest = 60

/** Equal parts of some schemas, each once and with references to it in its place. */
export function shareShapes<Name extends string>(
  schemas: Record<Name, CompactSchema>,
): { schemas: Record<Name, CompactSchema>; definitions: Record<string, CompactSchema> } {
  const shapes = new Map<string, Shape>()
  const numbers = new Map<Shape, number>()
  const definitions: Record<string, CompactSchema> = {}
  const names = new Map<Shape, string>()

  const intern = (schema: CompactSchema): Shape => {
    const { properties, additionalProperties, items, ...own } = schema
    const keys = Object.keys(properties ?? {})
    const fields = keys.map((key) => intern(properties![key]!))
    const free = typeof additionalProperties === 'object' ? intern(additionalProperties) : undefined
    const item = items && intern(items)
    const text = JSON.stringify([
      own,
      additionalProperties === false,
      keys,
      [...fields, free, item].map((shape) => (shape === undefined ? null : numbers.get(shape))),
    ])
    const known = shapes.get(text)
    if (known !== undefined) return known
    for (const shape of [...fields, free, item]) if (shape !== undefined) shape.uses++
    const shape: Shape = {
      text,
      uses: 0,
      restore: () => ({
        ...own,
        ...(properties && {
          properties: Object.fromEntries(keys.map((key, index) => [key, reference(fields[index]!)])),
        }),
        ...(additionalProperties === false ? { additionalProperties } : {}),
        ...(free && { additionalProperties: reference(free) }),
        ...(item && { items: reference(item) }),
      }),
    }
    shapes.set(text, shape)
    numbers.set(shape, numbers.size)
    return shape
  }

  const reference = (shape: Shape): CompactSchema => {
    const schema = shape.restore()
    if (shape.uses < 2 || JSON.stringify(schema).length < shortest) return schema
    let name = names.get(shape)
    if (name === undefined) {
      names.set(shape, (name = `shape${names.size + 1}`))
      definitions[name] = schema
    }
    return { $ref: `#/definitions/${name}` }
  }

  const roots = Object.entries<CompactSchema>(schemas).map(
    ([name, schema]) => [name, intern(schema)] as const,
  )
  const shared = Object.fromEntries(roots.map(([name, shape]) => [name, shape.restore()]))
  return { schemas: shared as Record<Name, CompactSchema>, definitions }
}
