import type { Io } from './io.ts'

/** Wide enough for most lines, for whatever is no terminal: its output does not depend on who runs it. */
const fixedWidth = 120
const narrowest = 40

/** Columns that output for people may take. */
export function terminalWidth({ stdout }: Io): number {
  const { isTTY, columns } = stdout
  if (isTTY !== true || columns === undefined || columns <= 0) return fixedWidth
  return Math.max(narrowest, columns)
}
