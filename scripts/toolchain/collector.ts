import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goBuild } from './go.ts'
import type { Tool } from './tool.ts'
import { collectorVersion } from './versions.ts'

const sources = join(import.meta.dirname, 'collector')

/**
 * A collector of OpenTelemetry at the version of the chart, with the components that its configurations name. Solo's own
 * `redisstream` and `gloo_metrics_processor`, and `clickhouse`, have no module that Go's checksum database knows at this
 * version: they are stand-ins, which take any settings.
 */
export const collector: Tool = {
  // A collector of other sources is not found any more.
  name: `otelcol-${digestOf(sources)}`,
  version: collectorVersion,
  file: 'otelcol',
  cost: 'about 5 minutes',
  make: (folder) => goBuild(sources, '.', join(folder, 'otelcol'), []),
}

function digestOf(folder: string): string {
  const digest = createHash('sha256')
  for (const file of readdirSync(folder).sort()) digest.update(readFileSync(join(folder, file)))
  return digest.digest('hex').slice(0, 8)
}
