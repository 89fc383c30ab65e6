import { spawnSync } from 'node:child_process'

export interface Contestant {
  name: string
  command: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
  /** Exit statuses of a run that did its work; 0 alone unless the files hold mistakes. */
  statuses?: readonly number[]
  /** Done before each run, outside of its time. */
  prepare?: () => void
}

export interface Measured {
  name: string
  /** Milliseconds of wall time, one a run. */
  times: number[]
}

/** Starts every program `runs` times in turn, so that what else the machine does falls on all alike. */
export function measure(contestants: readonly Contestant[], runs: number, folder: string): Measured[] {
  const measured = contestants.map(({ name }) => ({ name, times: [] as number[] }))
  // One round that is not counted brings all files into memory.
  for (let round = -1; round < runs; round += 1) {
    contestants.forEach((contestant, index) => {
      const time = timeOf(contestant, folder)
      if (round >= 0) measured[index]?.times.push(time)
    })
  }
  return measured
}

/** Milliseconds of one run. A run that fails is not a run. */
export function timeOf(contestant: Contestant, folder: string): number {
  contestant.prepare?.()
  const start = process.hrtime.bigint()
  const { status, stderr } = launch(contestant, folder)
  const time = Number(process.hrtime.bigint() - start) / 1e6
  if (!(contestant.statuses ?? [0]).includes(status ?? NaN))
    throw new Error(`${contestant.name} ended with status ${status ?? 'none'}\n${stderr}`)
  return time
}

/** Makes sure that a program judges: it must refuse what this run names. */
export function mustRefuse(contestant: Contestant, folder: string): void {
  const { status } = launch(contestant, folder)
  if (status === 0) throw new Error(`${contestant.name} accepts a file that is wrong`)
}

function launch(
  { command, args, env }: Contestant,
  folder: string,
): { status: number | null; stderr: string } {
  const { status, error, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1024 ** 3,
  })
  if (error !== undefined) throw error
  return { status, stderr: stderr.toString() }
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}
