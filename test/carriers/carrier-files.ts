import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const scenarios = join(import.meta.dirname, '../cli/scenarios/validate')

/** The carriers of the scenarios, and the values files beside them. */
export const carrierFiles: readonly { name: string; text: string }[] = readdirSync(scenarios, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.startsWith('carriers-') && /\.(?:yaml|tf)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(scenarios, name), 'utf8') }))

if (carrierFiles.length === 0) throw new Error(`no carriers in ${scenarios}`)
