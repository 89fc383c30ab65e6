import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const pages = ['.', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

/** The number of cells in a row of a table; a bar in code or after a backslash is text. */
function cellsOf(row: string): number {
  return row.replaceAll(/\\.|`[^`]*`/g, '').split('|').length - 2
}

test.each(pages)('the rows of the tables in %s have as many cells as their heads', (page) => {
  const lines = readFileSync(join(root, page), 'utf8').split('\n')
  const odd: string[] = []
  let cells: number | undefined
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) cells = undefined
    else if (cells === undefined) cells = cellsOf(line)
    else if (cellsOf(line) !== cells) odd.push(`${page}:${index + 1} has ${cellsOf(line)} cells`)
  }
  expect(odd).toEqual([])
})
