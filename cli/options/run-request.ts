import type { RunRequest } from '../../workspace/config/plan-run.ts'
import type { FileSystem } from '../../workspace/files/file-system.ts'
import { chartMarks } from '../knowledge/chart-marks.ts'
import { UsageError } from '../terminal/usage-error.ts'
import type { LayerSettings } from './layer-options.ts'
import type { ParsedOptions } from './options.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'

/** The options that say what configuration and which rules there are. */
export const policyOptionSpecs = {
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  policy: { type: 'string' },
  rule: { type: 'string' },
  'require-reason': { type: 'boolean' },
} as const

/** What a command line asks to check. */
export function runRequest(
  parsed: ParsedOptions,
  { files, flags, maxBytes }: LayerSettings,
  fileSystem: FileSystem,
  hint: string,
): RunRequest {
  const { values, positionals } = parsed
  return {
    fileSystem,
    maxBytes,
    layers: files,
    positionals,
    hasFlags: flags.length > 0,
    ...configOption(parsed, hint),
    hasChartVersion: values.has('chart-version'),
    hasChartSource: values.has('chart-source'),
    hasHelmVersion: values.has('helm-version'),
    hasRoot: values.has('root'),
    hasRuleChoices: ['policy', 'rule', 'require-reason'].some((name) => values.has(name)),
    loadRuleChoices: async () => (await import('./policy-options.ts')).policyOptions(parsed, hint),
    marks: chartMarks,
    loadConfigSchema,
  }
}

function configOption({ values }: ParsedOptions, hint: string): Pick<RunRequest, 'config'> {
  const file = values.get('config')?.at(-1)
  if (!values.has('no-config')) return file === undefined ? {} : { config: { file } }
  if (file !== undefined) throw new UsageError('--config and --no-config exclude each other', hint)
  return { config: 'none' }
}

/** What a configuration may hold; in a file beside the program. */
async function loadConfigSchema(): Promise<CompactSchema> {
  const module = await import('../../generated/validator/gloo-values.config.json', { with: { type: 'json' } })
  return module.default as unknown as CompactSchema
}
