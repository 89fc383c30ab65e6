import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { corpusFolder } from '../../scripts/corpus/folder.ts'

/** A value of the published chart, as the catalogue lists it. */
export interface CatalogueRow {
  path: string
  type?: string
  default?: unknown
  examples?: unknown[]
  doubtful?: true
  since?: string
  last_seen?: string
}

const folder = join(corpusFolder, '../reference')

/** Charts of their own. */
const elsewhere = /^[\w-]+:/

/** The values of the chart that are not doubtful, if the catalogue is there; a run without it says so. */
export function catalogueRows(): CatalogueRow[] {
  const files = ['gloo-values.yaml', 'gloo-values-more.yaml'].map((name) => join(folder, name))
  if (!files.every(existsSync)) {
    process.stdout.write('skipped: the catalogue of values is not there\n')
    return []
  }
  return files
    .flatMap((file) => parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as CatalogueRow[])
    .filter(({ path, doubtful }) => doubtful !== true && !elsewhere.test(path))
    .flatMap((row) => withEachName(row.path).map((path) => ({ ...row, path })))
}

/** `a.<b,c>` is a row for `a.b` and for `a.c`. */
function withEachName(path: string): string[] {
  const [all, names] = /<([^<>]*,[^<>]*)>/.exec(path) ?? []
  return names === undefined ? [path] : names.split(',').map((name) => path.replace(all!, name.trim()))
}
