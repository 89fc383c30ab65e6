import type { MappingNode } from '../../values/values-tree.ts'
import { mappingsAt, textAt } from './manifest-node.ts'

/** The objects of a document: itself, or the items of a list of any kind, which may be lists too. */
export function objectsOf(document: MappingNode): MappingNode[] {
  return isList(document) ? mappingsAt(document, 'items').flatMap(objectsOf) : [document]
}

/** As clients of Kubernetes tell it: `List`, `ConfigMapList`. */
function isList(object: MappingNode): boolean {
  return (
    textAt(object, 'kind')?.endsWith('List') === true &&
    object.entries.get('items')?.value.kind === 'sequence'
  )
}

/** Whether a document says what kind of object it is. */
export function isObject({ entries }: MappingNode): boolean {
  return entries.has('apiVersion') && entries.has('kind')
}
