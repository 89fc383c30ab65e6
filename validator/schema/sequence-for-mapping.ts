import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../findings/finding.ts'
import { pathText, quoted } from '../values/path-text.ts'
import type { SequenceNode } from '../values/values-tree.ts'
import { resolveRef } from '../chart/resolve.ts'
import { maskedKey } from '../secrets/secret-text.ts'
import { isNearSecret, soundsSecret } from '../secrets/words.ts'
import type { Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'

/**
 * Kubernetes writes environment variables as a list of `name` and `value`, the chart as a mapping. The help shows the
 * user's own first entry as an entry of the mapping, without its value.
 */
export function sequenceForMappingHelp(
  root: CompactSchema,
  visit: Visit,
  schema: CompactSchema,
  list: SequenceNode,
): Pick<Finding, 'help'> {
  const map = resolveRef(root, schema)
  const [first] = list.items
  const name = first?.kind === 'mapping' ? first.entries.get('name')?.value : undefined
  if (name?.kind !== 'scalar' || typeof name.value !== 'string' || first?.kind !== 'mapping') return {}
  if (typeof map.additionalProperties !== 'object') return {}
  const keys = [...first.entries.keys()].filter((key) => key !== 'name')
  const entry = keys
    .map(
      (key) =>
        `${plainKey(maskedKey(key, false))}: ${key === 'value' || soundsSecret(key) || isNearSecret(key) ? '"…"' : '…'}`,
    )
    .join(', ')
  const key = String(pathOf(visit).at(-1))
  return {
    help: `${pathText(pathOf(visit))} maps each name to its settings: write \`${key}: {${plainKey(maskedKey(name.value, false))}: {${entry}}}\``,
  }
}

function plainKey(key: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(key) && key.length <= 60 ? key : quoted(key)
}
