import type { Io } from './io.ts'

const narrowest = 30

/** Columns of the terminal that listens; nothing for what is not a terminal. */
export function terminalWidth({ stdout }: Io): number | undefined {
  const { isTTY, columns } = stdout
  if (isTTY !== true || columns === undefined || columns <= 0) return undefined
  return Math.max(narrowest, columns)
}
