import type { FieldSchema } from '../schema/model/field.ts'
import { indirectReads, sectionTemplates } from './named-templates.ts'
import type { OutputFile } from './output-file.ts'
import { allValues, findValue, isSection, type ModelledValue } from './values-tree.ts'

/** How the finished templates use the model, in both directions. */
export interface ValuesUsage {
  /** Paths that a template reads although the model has no such value. */
  unknownReads: { template: string; path: string }[]
  /** Values that no template reads and that are not passed through. */
  unread: string[]
  /** How many values of each top-level section are read, and how many are passed through. */
  sections: Record<string, { read: number; passedThrough: number }>
}

/**
 * Compares the `.Values` paths in the text of the templates with the model. A section given to a named template counts
 * for the leaves that this template declares, and only a section that is a Kubernetes object counts as a whole.
 */
export function checkValuesUsage(templates: readonly OutputFile[]): ValuesUsage {
  const found = templates.flatMap(({ path: template, content }) =>
    readsOf(content).map((path) => ({ template, path })),
  )
  const isRead = new Set(found.map(({ path }) => path))
  const usage: ValuesUsage = {
    unknownReads: found.filter(({ path }) => findValue(path.split('.')) === undefined),
    unread: [],
    sections: {},
  }
  for (const value of leaves()) {
    const section = (usage.sections[value.path[0]!] ??= { read: 0, passedThrough: 0 })
    if (value.notes.passThrough !== undefined) section.passedThrough += 1
    else if (isRead.has(value.path.join('.'))) section.read += 1
    else if (value.notes.until === undefined) usage.unread.push(value.path.join('.'))
  }
  return usage
}

function readsOf(content: string): string[] {
  const direct = [...content.matchAll(/\$?\.Values\.([A-Za-z_][\w.]*\w)/g)].map(([, path]) => path!)
  const passed = [
    ...content.matchAll(/include "gloo-platform\.(\w+)" \(list [.$] \$?\.Values\.([\w.]+)\)/g),
  ].flatMap(([, name, section]) => (sectionTemplates[name!] ?? []).map((leaf) => `${section}.${leaf}`))
  const indirect = [...content.matchAll(/define "gloo-platform\.(\w+)"/g)].flatMap(
    ([, name]) => indirectReads[name!] ?? [],
  )
  return [...direct, ...passed, ...indirect]
}

function isUnchecked({ type, $ref, anyOf }: FieldSchema): boolean {
  return type === undefined && $ref === undefined && anyOf === undefined
}

/** The values that templates read one by one. */
function leaves(): ModelledValue[] {
  const wholeObjects = [...allValues()]
    .filter(({ notes }) => notes.wholeObject)
    .map(({ path }) => path.join('.'))
  return [...allValues()].filter(({ path, field }) => {
    const name = path.join('.')
    if (wholeObjects.includes(name)) return true
    if (wholeObjects.some((object) => name.startsWith(`${object}.`))) return false
    return !isSection(field) && !isUnchecked(field)
  })
}
