import type { FieldMeta } from '../../model/field.ts'
import { mapOf } from '../../model/collections.ts'
import { labelValuePattern, qualifiedNamePattern } from '../../model/patterns.ts'
import { text, yamlText } from '../../model/scalars.ts'

type Meta = FieldMeta<Record<string, string>>

/** Labels of objects. */
export function labels(meta: Meta) {
  const value = text({
    description: 'Value of the label.',
    pattern: labelValuePattern.pattern,
    maxLength: 63,
    source: meta.source,
  })
  return mapOf(value, { ...meta, names: qualifiedNamePattern })
}

/** Annotations of objects. */
export function annotations(meta: Meta) {
  const value = yamlText({ description: 'Value of the annotation.', source: meta.source })
  return mapOf(value, { ...meta, names: qualifiedNamePattern })
}
