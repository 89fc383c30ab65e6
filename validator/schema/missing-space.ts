import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { Finding } from '../finding.ts'

/** Help for `key:value` where a key of the map was meant: without the space it is one text. */
export function spaceHelp(text: string, map: CompactSchema | undefined): Pick<Finding, 'help'> {
  const key = /^([\w.-]+):\S/.exec(text)?.[1]
  if (key === undefined || !Object.hasOwn(map?.properties ?? {}, key)) return {}
  return { help: `write a space after the colon: \`${key}: …\`` }
}
