/**
 * Writes `test/resources/published.json`: a hash of the structure of each published CRD, by which the tests know that
 * ours is equal. Reads folders of expanded CRDs, one JSON file each, of which the first that has a kind decides:
 * `npx tsx scripts/published-crds.ts FOLDER…`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfStructure, nameOf, type Definition } from './published-crds/structure.ts'

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('name the folders with the expanded CRDs')

const definitions = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Definition),
)
const hashes = Object.fromEntries(
  definitions
    .map((definition) => [nameOf(definition), hashOfStructure(definition)] as const)
    .reverse()
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)
const target = join(import.meta.dirname, '../test/resources/published.json')
writeFileSync(target, `${JSON.stringify(hashes, null, 2)}\n`)
process.stdout.write(`hashes of ${Object.keys(hashes).length} CRDs written\n`)
