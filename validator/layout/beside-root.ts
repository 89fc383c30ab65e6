import type { CompactChart } from '../../schema/model/compact-chart.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { pathText } from '../values/path-text.ts'
import type { Location } from '../text/source-file.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'
import { rootNamedBy } from './select-root.ts'
import { entriesWhere } from '../values/entries-where.ts'

/**
 * Reports sections that an umbrella chart does not hand to this chart, since they are beside its key. `redis` there
 * may be that of another chart in the umbrella.
 */
export function besideRoot(
  chart: CompactChart,
  values: MappingNode,
  root: readonly string[],
  rootAt: Location | undefined,
): Finding[] {
  const isOurs = (key: string): boolean => Object.hasOwn(chart.schema.properties ?? {}, key)
  const outside = entriesWhere(
    values,
    (key, { value }) =>
      key !== root[0] && chart.hints.ownSections.includes(key) && !isOtherRoot(value, isOurs),
  )
  const location = outside[0]?.[1].key
  if (location === undefined) return []
  const keys = outside.map(([key]) => key)
  const under = pathText(root)
  const [are, them] = keys.length === 1 ? ['is', 'it'] : ['are', 'them']
  return [
    builtIn('nested-values', {
      // The umbrella may have values of its own, but not a file that was meant for this chart alone.
      severity: values.entries.has(root[0]!) ? 'warning' : 'error',
      message: `${keys.slice(0, 3).join(', ')} ${are} outside of ${under}, which ${rootNamedBy(rootAt)}; the chart does not get ${them}`,
      help: `put ${them} under ${under}`,
      data: { key: keys[0]! },
      path: [keys[0]!],
      location,
    }),
  ]
}

/** Whether the key is the name under which the umbrella has this chart once more. */
function isOtherRoot(value: ValueNode, isOurs: (key: string) => boolean): boolean {
  return value.kind === 'mapping' && [...value.entries.keys()].some(isOurs)
}
