import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderObjects, repository } from '../support/chart.ts'

/** What each guard says of each of the values, as lines. */
export async function askGuards(
  guards: readonly string[],
  probes: readonly object[],
): Promise<Record<string, string[]>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'guards-'))
  try {
    const chart = join(folder, 'chart')
    cpSync(join(repository, 'charts/gloo-platform'), chart, {
      recursive: true,
      filter: (path) => !path.endsWith('values.schema.json'),
    })
    cpSync(join(import.meta.dirname, 'probe.yaml'), join(chart, 'templates/zz-probe.yaml'))
    const [answers] = await renderObjects({
      chart,
      values: { common: { cluster: 'demo' }, guards, probes },
      args: ['--show-only', 'templates/zz-probe.yaml'],
    })
    const { data } = answers as unknown as { data: Record<string, string> }
    return probes.map((_, index) => {
      const answer = JSON.parse(data[String(index)]!) as Record<string, string>
      return Object.fromEntries(
        Object.entries(answer).map(([guard, text]) => [
          guard,
          text.split('\n').filter((line) => line !== ''),
        ]),
      )
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
