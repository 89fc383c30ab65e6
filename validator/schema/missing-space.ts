import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { mappingFromPlain } from '../values/values-tree.ts'
import { resolvePlainScalar } from '../yaml/nodes/plain-scalar.ts'
import type { SchemaCheck } from './schema-check.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'

/** Help for `key:value` where a key of the mapping was meant: without the space it is one text. */
export function spaceHelp(text: string, map: CompactSchema | undefined): Pick<Finding, 'help'> {
  const key = /^([\w.-]+):(?!\/\/)\S/.exec(text)?.[1]
  if (key === undefined || !Object.hasOwn(map?.properties ?? {}, key)) return {}
  return { help: `write a space after the colon: \`${key}: …\`` }
}

/** The map that a space after the colon makes of the text, if it is one that the schema takes. */
export function spaceFix(
  check: SchemaCheck,
  visit: Visit,
  schema: CompactSchema,
  text: string,
): Pick<Finding, 'fix'> | undefined {
  const [, key, rest] = /^([\w.-]+):(?!\/\/)(\S+)$/.exec(text) ?? []
  if (key === undefined || rest === undefined) return undefined
  const value = resolvePlainScalar(rest)
  if (!check.isAccepted({ ...visit, node: mappingFromPlain({ [key]: value }) }, schema)) return undefined
  const path = [...check.root, ...exactPathOf(visit)]
  return offerFix({
    title: `write a space after ${key}:`,
    safe: true,
    key: visit.entry?.key,
    changes: [{ kind: 'split', path, key, value }],
  })
}
