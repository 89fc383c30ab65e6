import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { bundleProgram } from '../program/program.ts'
import { example } from './inputs.ts'
import { median, timeOf } from './measure.ts'
import { stageClockBanner, stageClocks, stages, type StageTimes } from './stages.ts'
import { markdownTable } from './table.ts'

/** Milliseconds of a run by what they go into. */
export type Breakdown = Record<string, number>

export const breakdownRows = ['runtime', 'code load', ...stages.map(({ name }) => name), 'rest'] as const

/** Builds the program with clocks in it. */
export async function clockedProgram(folder: string): Promise<string> {
  const program = join(folder, 'clocked.cjs')
  await bundleProgram(program, { plugins: [stageClocks], banner: stageClockBanner })
  return program
}

/** Medians of several runs of the program with clocks. */
export function breakdown(node: string, program: string, runs: number, folder: string): Breakdown {
  const report = join(folder, 'stages.json')
  const args = [program, 'validate', '--no-config', '-f', example]
  const measured: Breakdown[] = []
  for (let run = -1; run < runs; run++) {
    const contestant = { name: 'clocks', command: node, args, env: { GLOO_VALUES_STAGES: report } }
    const wall = timeOf(contestant, repository)
    if (run < 0) continue
    const { firstLine, loaded, end, stages: own } = JSON.parse(readFileSync(report, 'utf8')) as StageTimes
    const known = Object.values(own).reduce((sum, time) => sum + time, 0)
    measured.push({
      runtime: firstLine + wall - end,
      'code load': loaded - firstLine,
      ...own,
      rest: end - loaded - known,
    })
  }
  return Object.fromEntries(breakdownRows.map((row) => [row, median(measured.map((one) => one[row] ?? 0))]))
}

export function breakdownTable(columns: readonly (readonly [name: string, times: Breakdown])[]): string {
  const sum = (times: Breakdown): number => Object.values(times).reduce((total, time) => total + time, 0)
  return markdownTable(
    ['ms of one file', ...columns.map(([name]) => name)],
    [
      ...breakdownRows.map((row) => [row, ...columns.map(([, times]) => (times[row] ?? 0).toFixed(1))]),
      ['sum', ...columns.map(([, times]) => sum(times).toFixed(1))],
    ],
  )
}
