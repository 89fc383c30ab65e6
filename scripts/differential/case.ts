import { coalesce } from '../../validator/values/layers.ts'
import { helmProfile } from '../../validator/values/helm-profile.ts'
import { mergeLayers } from '../../validator/release/release-values.ts'
import type { ReadFlagFile } from '../../validator/set-flags/dialects.ts'
import { inHelmOrder, type FlagInput } from '../../validator/set-flags/flag-kinds.ts'
import { readFlags } from '../../validator/set-flags/set-flag.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain } from '../../validator/values/values-tree.ts'
import type { HelmVersion } from '../toolchain/versions.ts'

/** What a command line of Helm gives it, with the chart's defaults. */
export interface Case {
  /** Content of the chart's `values.yaml`. */
  defaults: string
  /** Contents of the `-f` files, in order. */
  files: string[]
  flags: FlagInput[]
  /** Files that `--set-file` may name. */
  extra: Record<string, string>
}

/** What `.Values` would be, or why there are none. */
export type Answer = { values: unknown } | { error: string }

/** Our own answer to a case. */
export function ourAnswer({ defaults, files, flags, extra }: Case, helm: HelmVersion): Answer {
  const profile = helmProfile(helm)!
  const readFlagFile: ReadFlagFile = (path) =>
    Object.hasOwn(extra, path) ? { text: extra[path]! } : { error: { message: 'the file does not exist' } }
  const sources = files.map((text, index) => parseSource(`layer-${index + 1}.yaml`, text, profile))
  const release = mergeLayers({
    sources,
    flags: readFlags(inHelmOrder(flags), profile, readFlagFile),
    profile,
  })
  if (!release.isComplete) {
    const error = release.findings.find(({ ruleId }) => ruleId === 'yaml-syntax' || ruleId === 'flag-syntax')
    return { error: error?.message ?? 'incomplete' }
  }
  const chart = parseSource('values.yaml', defaults, profile).root
  if (chart === undefined) return { error: 'the values of the chart are refused' }
  const values = toPlain(coalesce(release.values, chart, profile))
  return { values: JSON.parse(JSON.stringify(values)) as unknown }
}

/** Whether two answers say the same. The reasons for a refusal need not be equal. */
export function isSameAnswer(ours: Answer, helms: Answer): boolean {
  if ('error' in ours || 'error' in helms) return 'error' in ours && 'error' in helms
  return canonical(ours.values) === canonical(helms.values)
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join()}}`
}
