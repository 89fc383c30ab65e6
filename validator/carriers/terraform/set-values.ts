import type { FlagKind } from '../../set-flags/flag-kinds.ts'
import { entryAt, type MappingNode, type ScalarNode, type ValueNode } from '../../values/values-tree.ts'
import type { CarriedRelease } from '../parts/carrier.ts'
import { addUnknown } from '../parts/manifest.ts'
import { mappingsAt, locationOf, scalarAt } from '../parts/manifest-node.ts'
import { parameterFlag, parameterText } from '../parts/parameter.ts'
import { unknownText } from '../parts/templated.ts'
import type { Body } from './expression.ts'
import { bodyTree } from './body-tree.ts'

const kinds: Record<string, FlagKind> = { string: '--set-string', literal: '--set-literal' }

/** `set`, `set_list` and `set_sensitive` in the order of the provider (`getValues`), as blocks or as lists. */
export function addSet(release: CarriedRelease, body: Body, help: string): void {
  const tree = bodyTree(body) as MappingNode
  for (const key of ['set', 'set_list', 'set_sensitive', 'set_wo']) {
    const entry = tree.entries.get(key)
    if (entry === undefined) continue
    if (entry.value.kind !== 'sequence' || key === 'set_wo') {
      addUnknown(release, entry.key!, `the values of ${key} are known only when Terraform runs`, help)
      continue
    }
    for (const item of mappingsAt(tree, key)) addOne(release, item, key === 'set_sensitive')
  }
  for (const block of body.blocks) {
    if (block.type !== 'dynamic') continue
    addUnknown(
      release,
      block.key,
      `the values of dynamic ${block.labels[0] ?? ''} are known only when Terraform runs`,
      help,
    )
  }
}

function addOne(release: CarriedRelease, item: MappingNode, isSensitive: boolean): void {
  const name = scalarAt(item, 'name')
  const value = entryAt(item, ['value'])?.value
  if (name === undefined || value === undefined || name.location === undefined) return
  if (!isSensitive) release.valueNodes.push(value)
  const type = scalarAt(item, 'type')?.value
  release.flags.push(
    parameterFlag({
      kind: kinds[String(type)] ?? '--set',
      name: parameterText(name),
      nameLocation: name.location,
      value: isSensitive ? unknownText : valueText(value),
      valueLocation: locationOf(name.location.file, value),
      textAdvice: 'add type = "string"',
    }),
  )
}

function valueText(value: ValueNode): string {
  if (value.kind === 'scalar') return parameterText(value)
  if (value.kind === 'mapping') return unknownText
  const items = value.items.filter((item): item is ScalarNode => item.kind === 'scalar')
  return `{${items.map(parameterText).join(',')}}`
}
