import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { repository } from '../helm/helm.ts'

export const documentPath = join(repository, 'docs/performance.md')
const start = '<!-- Measured by `npm run bench -- --write`; not written by hand. -->'
const end = '<!-- End of what is measured. -->'

/** Puts new figures into the page and leaves its prose alone. */
export async function writeFigures(figures: string): Promise<void> {
  const page = withFigures(await readFile(documentPath, 'utf8'), figures)
  const options = await resolveConfig(documentPath)
  await writeFile(documentPath, await format(page, { ...options, filepath: documentPath }))
}

export function withFigures(page: string, figures: string): string {
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost the marks around its figures')
  return `${page.slice(0, from + start.length)}\n\n${figures.trim()}\n\n${page.slice(to)}`
}
