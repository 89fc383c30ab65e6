import type { TSchema } from 'typebox'
import { asField, notesOf, type FieldNotes, type FieldSchema } from '../../schema/model/field.ts'

/** A field of the model and where it is in the values tree. */
export interface ModelledValue {
  path: string[]
  field: FieldSchema
  notes: FieldNotes
}

/** Whether the field is a map of known keys that the model goes on below. */
export function isSection(field: FieldSchema): boolean {
  return field.properties !== undefined && typeof field.additionalProperties !== 'object'
}

/** Every field of a values tree in the order of the model, sections before their fields. */
export function* allValues(values: TSchema, path: string[] = []): Generator<ModelledValue> {
  for (const [key, child] of Object.entries(asField(values).properties ?? {})) {
    const here = [...path, key]
    yield { path: here, field: child, notes: notesOf(child) }
    if (isSection(child)) yield* allValues(child, here)
  }
}

/** The field at a path, or undefined where the model has none. */
export function findValue(values: TSchema, path: readonly string[]): ModelledValue | undefined {
  let field = asField(values)
  for (const key of path) {
    const child = field.properties?.[key]
    if (child === undefined) return undefined
    field = child
  }
  return { path: [...path], field, notes: notesOf(field) }
}

/**
 * A mapping, a sequence, text that may be empty, and what has a default elsewhere: a template does without them when a
 * null removed the default.
 */
export function isRemovable(field: FieldSchema): boolean {
  const { type, $ref, enum: members, minLength, pattern } = field
  if (field.default === undefined) return false
  if (notesOf(field).removable) return true
  if ($ref !== undefined || type === 'array' || type === 'object') return true
  const mayBeEmpty = minLength === undefined && (pattern === undefined || new RegExp(pattern, 'u').test(''))
  return type === 'string' && members === undefined && mayBeEmpty
}

/** Whether a template may find nothing at the path: no default brings the value, or a null removes it. */
export function mayBeMissing({ field, notes }: ModelledValue): boolean {
  return notes.required !== true && (field.default === undefined || isRemovable(field))
}

/** The defaults of all fields as one tree: the content of `values.yaml`. */
export function defaultValues(values: TSchema): Record<string, unknown> {
  const tree: Record<string, unknown> = {}
  for (const [key, child] of Object.entries(asField(values).properties ?? {})) {
    const value = isSection(child) ? sectionDefaults(child) : child.default
    if (value !== undefined) tree[key] = value
  }
  return tree
}

function sectionDefaults(field: FieldSchema): Record<string, unknown> | undefined {
  const tree = defaultValues(field)
  return Object.keys(tree).length === 0 ? undefined : tree
}
