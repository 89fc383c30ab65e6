/**
 * How many times longer the work takes on four times the size: about 4 where the cost is linear, 16 where
 * it is quadratic. The best of some tries in processor time, as a busy machine makes single ones slow.
 */
export function growth(size: number, prepare: (size: number) => () => void): number {
  prepare(size)()
  let best = Infinity
  for (let tries = 0; tries < 5 && best > 6; tries++) {
    const short = timeOf(prepare(size))
    best = Math.min(best, timeOf(prepare(4 * size)) / short)
  }
  return best
}

/** What `growth` is below where the cost is linear, whatever else the machine does. */
export const linear = 10

function timeOf(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return user + system
}
