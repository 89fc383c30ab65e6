import { spawnSync } from 'node:child_process'

export interface Contestant {
  name: string
  command: string
  args: string[]
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

function timeOf({ name, command, args }: Contestant, folder: string): number {
  const start = process.hrtime.bigint()
  const { status, error, stderr } = spawnSync(command, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const time = Number(process.hrtime.bigint() - start) / 1e6
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${name} ended with status ${status ?? 'none'}\n${stderr.toString()}`)
  return time
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}
