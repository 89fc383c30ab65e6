import type { Io } from './io.ts'

export const colorModes = ['auto', 'always', 'never'] as const

/** Whether to colour what goes to stdout. `FORCE_COLOR` wins over `NO_COLOR`, as in Node itself. */
export function usesColor(mode: (typeof colorModes)[number], { stdout, env }: Io): boolean {
  if (mode !== 'auto') return mode === 'always'
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return stdout.isTTY === true && env.TERM !== 'dumb'
}
