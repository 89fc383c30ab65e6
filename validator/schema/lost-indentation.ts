import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { builtIn } from '../findings/finding.ts'
import { ownEntries } from '../values/layered-entries.ts'
import { pathText } from '../values/path-text.ts'
import type { Location } from '../text/source-file.ts'
import { isLeftEmpty } from '../values/left-empty.ts'
import type { Entry, MappingNode, Path } from '../values/values-tree.ts'
import { keySchema, knowsAllKeys } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import type { SchemaCheck } from './schema-check.ts'
import { maskedKey } from '../secrets/secret-text.ts'
import type { Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'

interface Run {
  section: string
  location: Location
  properties: Record<string, CompactSchema>
  lost: { key: string; location: Location }[]
}

/** Reports an empty section that is followed by keys of its own, which lost their indentation: one finding for all. */
export function checkLostIndentation(
  check: SchemaCheck,
  parent: Visit,
  map: MappingNode,
  schema: CompactSchema,
): void {
  if (!knowsAllKeys(schema)) return
  let run: Run | undefined
  for (const [key, entry, location] of inOrder(map)) {
    const found = keySchema(schema, key)
    if (found !== 'unknown') {
      if (run !== undefined) report(check, parent, run)
      run = emptySection(check, key, entry, location, found.schema)
    } else if (run !== undefined && run.location.file === location.file) {
      if (run.lost.length === 0 && !Object.hasOwn(run.properties, key)) run = undefined
      else run.lost.push({ key, location })
    }
  }
  if (run !== undefined) report(check, parent, run)
}

/** The keys of the user in the order of the text, also those whose null removed a default. */
function inOrder(map: MappingNode): (readonly [string, Entry, Location])[] {
  const { removed } = map
  const entries = ownEntries(map)
  if (removed === undefined && !hasEmpty(entries)) return []
  return [...entries, ...(removed ?? [])]
    .flatMap(([key, entry]) => (entry.key === undefined ? [] : [[key, entry, entry.key] as const]))
    .sort(([, , a], [, , b]) => a.start - b.start)
}

function hasEmpty(entries: MappingNode['entries']): boolean {
  let isAny = false
  entries.forEach((entry) => {
    isAny ||= isLeftEmpty(entry)
  })
  return isAny
}

function emptySection(
  { chart }: SchemaCheck,
  section: string,
  entry: Entry,
  location: Location,
  schema: CompactSchema | undefined,
): Run | undefined {
  if (schema === undefined || !isLeftEmpty(entry)) return undefined
  const properties = branchFor(chart.schema, schema, emptyMapping)?.properties
  return properties && { section, location, properties, lost: [] }
}

function report(check: SchemaCheck, parent: Visit, { section, location, lost }: Run): void {
  const [first] = lost
  if (first === undefined) return
  const above = pathOf(parent)
  const path: Path = [...above, section]
  const names = lost.slice(0, mostShown).map(({ key }) => pathText([maskedKey(key, false)]))
  const more = lost.length > mostShown ? ` and ${lost.length - mostShown} more` : ''
  check.report(
    builtIn('lost-indentation', {
      message: `${pathText(path)} is empty, because the following keys are not indented: ${names.join(', ')}${more}`,
      help: `indent them under ${section}`,
      data: { key: section, count: lost.length },
      path,
      location,
      related: [{ message: `belongs under ${section}`, location: first.location }],
      covers: [path, ...lost.map(({ key }) => [...above, key])],
    }),
  )
}

const mostShown = 4
const emptyMapping: MappingNode = { kind: 'mapping', entries: new Map() }
