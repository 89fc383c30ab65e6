import type { Location, SourceFile } from '../../text/source-file.ts'
import {
  entryAt,
  type Entry,
  type MappingNode,
  type ScalarNode,
  type ValueNode,
} from '../../values/values-tree.ts'

/** A mapping at a path of a manifest. */
export function mappingAt(root: MappingNode, ...path: string[]): MappingNode | undefined {
  const node = entryAt(root, path)?.value
  return node?.kind === 'mapping' ? node : undefined
}

/** The items of a sequence at a path that are maps. */
export function mappingsAt(root: MappingNode, ...path: string[]): MappingNode[] {
  return itemsAt(root, ...path).filter((item) => item.kind === 'mapping')
}

export function itemsAt(root: MappingNode, ...path: string[]): readonly ValueNode[] {
  const node = entryAt(root, path)?.value
  return node?.kind === 'sequence' ? node.items : []
}

export function scalarAt(root: MappingNode, ...path: string[]): ScalarNode | undefined {
  const node = entryAt(root, path)?.value
  return node?.kind === 'scalar' ? node : undefined
}

/** A text or number as text. */
export function textAt(root: MappingNode, ...path: string[]): string | undefined {
  const node = scalarAt(root, ...path)
  if (node === undefined || node.value === null) return undefined
  return typeof node.value === 'string' ? node.value : writtenText(node)
}

export function isTrueAt(root: MappingNode, ...path: string[]): Entry | undefined {
  const entry = entryAt(root, path)
  return entry?.value.kind === 'scalar' && entry.value.value === true ? entry : undefined
}

/** The text as it is in the file, also where a template fills in a part of it. */
export function writtenText({ value, location }: ScalarNode): string {
  if (location === undefined) return String(value)
  const text = location.file.text.slice(location.start, location.end)
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text
}

/** `namespace/name` as a manifest has it. */
export function nameOf(root: MappingNode, fallback: string): string {
  const name = scalarAt(root, 'metadata', 'name')
  const namespace = scalarAt(root, 'metadata', 'namespace')
  return [namespace, name === undefined ? fallback : name]
    .flatMap((part) => (part === undefined ? [] : typeof part === 'string' ? part : writtenText(part)))
    .join('/')
}

export function locationOf(file: SourceFile, node: ValueNode | undefined): Location {
  return node?.location ?? { file, start: 0, end: 0 }
}
