import { median, type Measured } from './measure.ts'

/** Medians, minima and the ratios of the medians to those of the named rows. */
export function table(rows: readonly Measured[], references: readonly string[]): string {
  const medians = new Map(rows.map(({ name, times }) => [name, median(times)]))
  const header = ['program', 'median ms', 'min ms', ...references.map((name) => `x ${name}`)]
  const body = rows.map(({ name, times }) => [
    name,
    median(times).toFixed(1),
    Math.min(...times).toFixed(1),
    ...references.map((reference) => (median(times) / (medians.get(reference) ?? NaN)).toFixed(2)),
  ])
  const widths = header.map((_, column) =>
    Math.max(...[header, ...body].map((row) => row[column]?.length ?? 0)),
  )
  const lines = [header, ...body].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return `${lines.join('\n')}\n`
}
