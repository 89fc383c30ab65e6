import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderObjects } from '../support/chart.ts'
import type { Change } from './variants.ts'

/** What each probe makes of the templates of a chart: a digest for each template, in one text. */
export async function renderProbes(
  chart: string,
  valuesFile: string,
  probes: readonly (readonly Change[])[],
): Promise<string[]> {
  // A guard renders nothing, and would end the run.
  const templates = readdirSync(join(chart, 'templates')).filter(
    (name) => name.endsWith('.yaml') && name !== 'guards.yaml',
  )
  const folder = mkdtempSync(join(tmpdir(), 'effects-'))
  try {
    const copy = join(folder, 'chart')
    // Probes may set what the schema refuses, and are among the values themselves.
    cpSync(chart, copy, { recursive: true, filter: (path) => !path.endsWith('values.schema.json') })
    cpSync(join(import.meta.dirname, 'probe.yaml'), join(copy, 'templates/zz-probe.yaml'))
    const [effects] = await renderObjects({
      chart: copy,
      valuesFiles: [valuesFile],
      values: { probes, templates },
      args: ['--show-only', 'templates/zz-probe.yaml'],
    })
    const { data } = effects as unknown as { data: Record<string, string> }
    return probes.map((_, index) => data[String(index)]!)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
