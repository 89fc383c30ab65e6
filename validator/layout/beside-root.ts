import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { builtIn, type Finding } from '../finding.ts'
import { pathText } from '../path-text.ts'
import type { MapNode, ValueNode } from '../values-tree.ts'

/** Sections that no other chart has: `redis` beside the key of this chart may be that of another in the umbrella. */
const ownSection = /^(?:gloo|telemetry)[A-Z]/

/** Tells of sections that an umbrella chart does not hand to this chart, since they stand beside its key. */
export function besideRoot(chart: CompactChart, values: MapNode, root: readonly string[]): Finding[] {
  const isOurs = (key: string): boolean => Object.hasOwn(chart.schema.properties ?? {}, key)
  const outside = [...values.entries].filter(
    ([key, { value }]) =>
      key !== root[0] && ownSection.test(key) && isOurs(key) && !isOtherRoot(value, isOurs),
  )
  const place = outside[0]?.[1].key
  if (place === undefined) return []
  const keys = outside.map(([key]) => key)
  const under = pathText(root)
  const [stand, them] = keys.length === 1 ? ['stands', 'it'] : ['stand', 'them']
  return [
    builtIn('nested-values', {
      // The umbrella may have values of its own, but not a file that was meant for this chart alone.
      severity: values.entries.has(root[0]!) ? 'warning' : 'error',
      message: `${keys.slice(0, 3).join(', ')} ${stand} outside of ${under}, which --root names; the chart does not see ${them}`,
      help: `put ${them} under ${under}`,
      data: { key: keys[0]! },
      path: [keys[0]!],
      place,
    }),
  ]
}

/** Whether the key is the name under which the umbrella has this chart once more. */
function isOtherRoot(value: ValueNode, isOurs: (key: string) => boolean): boolean {
  return value.kind === 'map' && [...value.entries.keys()].some(isOurs)
}
