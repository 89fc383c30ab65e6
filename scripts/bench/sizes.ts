import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { largeValues } from './inputs.ts'
import { median, timeOf } from './measure.ts'
import { markdownTable } from './table.ts'

const sizes: [label: string, bytes: number, runs: number][] = [
  ['10 KB', 10_000, 5],
  ['100 KB', 100_000, 5],
  ['1 MB', 1_000_000, 3],
  ['10 MB', 10_000_000, 1],
]

const atExit = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.GLOO_VALUES_PEAK, String(process.resourceUsage().maxRSS)))\n`

/** Time and peak memory of one file, by its size. */
export function sizesTable(node: string, program: string, folder: string): string {
  const hook = join(folder, 'at-exit.cjs')
  const peak = join(folder, 'peak')
  const file = join(folder, 'large.yaml')
  writeFileSync(hook, atExit)
  const rows: string[][] = []
  for (const kind of ['ordinary', 'with an anchor'] as const) {
    for (const [label, bytes, runs] of sizes) {
      writeFileSync(file, largeValues(bytes, kind))
      const args = [
        '--require',
        hook,
        program,
        'validate',
        '--quiet',
        '--no-config',
        '--max-file-size',
        '20MB',
        '-f',
        file,
      ]
      const contestant = { name: `${label} ${kind}`, command: node, args, env: { GLOO_VALUES_PEAK: peak } }
      const time = median(Array.from({ length: runs }, () => timeOf(contestant, folder)))
      const memory = Number(readFileSync(peak, 'utf8')) / 1024
      const perMegabyte = bytes < 1_000_000 ? '' : ((time / bytes) * 1e6).toFixed(0)
      rows.push([`${label}, ${kind}`, time.toFixed(0), memory.toFixed(0), perMegabyte])
    }
  }
  return markdownTable(['file', 'ms', 'peak MB', 'ms a MB'], rows)
}
