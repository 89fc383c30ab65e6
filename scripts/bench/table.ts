import { median, type Measured } from './measure.ts'

/** A Markdown table; all columns but the first hold numbers. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)].map((text) => `${text}\n`).join('')
}

/** Medians, minima and the ratios of the medians to those of the named rows. */
export function timesTable(rows: readonly Measured[], references: readonly string[]): string {
  const medians = medianOf(rows)
  return markdownTable(
    ['program', 'median ms', 'least ms', ...references.map((name) => `x ${name}`)],
    rows.map(({ name, times }) => [
      name,
      median(times).toFixed(1),
      Math.min(...times).toFixed(1),
      ...references.map((reference) => (median(times) / medians(reference)).toFixed(2)),
    ]),
  )
}

/** The median of a row by its name; an unknown name is an error. */
export function medianOf(rows: readonly Measured[]): (name: string) => number {
  const medians = new Map(rows.map(({ name, times }) => [name, median(times)]))
  return (name) => {
    const value = medians.get(name)
    if (value === undefined) throw new Error(`nothing was measured under the name ${name}`)
    return value
  }
}
