import type { CompactSchema } from '../../schema/model/compact-chart.ts'

/** What a configuration may hold; in a file beside the program. */
export async function loadConfigSchema(): Promise<CompactSchema> {
  const module = await import('../../generated/validator/gloo-values.config.json', { with: { type: 'json' } })
  return module.default as unknown as CompactSchema
}
