import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { overlay } from '../../../schema/model/overlay.ts'
import { contexts } from '../effects/contexts.ts'

/** Values with which the chart renders every component, as a file for Helm. */
export const everythingFile = join(import.meta.dirname, '../everything.values.yaml')

/** The values of the file. */
export const switchedOn = parse(readFileSync(everythingFile, 'utf8')) as Record<string, unknown>

/** The same with all contexts, and with the certificates of the relay, which are other ones in each run. */
export const everything = Object.values(contexts)
  .flatMap((context) => Object.entries(context))
  .concat([
    ['glooMgmtServer.relay.disableCaCertGeneration', false],
    ['glooMgmtServer.relay.disableTokenGeneration', false],
  ])
  .reduce((values, [path, value]) => overlay(values, nested(path.split('.'), value)), switchedOn)

function nested(path: readonly string[], value: unknown): Record<string, unknown> {
  const [key, ...rest] = path
  return { [key!]: rest.length === 0 ? value : nested(rest, value) }
}
