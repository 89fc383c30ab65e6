/**
 * Writes `test/resources/published.json`: a hash of the structure of each published CRD, by which the tests know that
 * ours is equal. Reads a folder of expanded CRDs, one JSON file each: `npx tsx scripts/published-crds.ts FOLDER`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfStructure, nameOf, type Definition } from './published-crds/structure.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder with the expanded CRDs')

const definitions = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Definition)
const hashes = Object.fromEntries(
  definitions
    .map((definition) => [nameOf(definition), hashOfStructure(definition)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)
const target = join(import.meta.dirname, '../test/resources/published.json')
writeFileSync(target, `${JSON.stringify(hashes, null, 2)}\n`)
process.stdout.write(`hashes of ${definitions.length} CRDs written\n`)
