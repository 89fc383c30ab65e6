import { overlay } from '../../schema/model/overlay.ts'

/** A value at a path of the catalogue. */
export interface Entry {
  path: string
  value: unknown
}

type Values = Record<string, unknown>

/** What every release needs. */
const required: Values = { common: { cluster: 'mgmt' } }

/** What values need beside them. */
const ports = { grpc: { port: 9000 }, tcpSocket: { port: 9000 } }
const requiredBy: [RegExp, Values][] = [
  [
    /\.opaServer\.\w+Probe\.(grpc\.service|tcpSocket\.host)$/,
    { extAuthService: { extAuth: { opaServer: { livenessProbe: ports, readinessProbe: ports } } } },
  ],
]

/** Values with the entries. */
export function documentOf(entries: readonly Entry[]): Values {
  const needed = requiredBy.filter(([pattern]) => entries.some(({ path }) => pattern.test(path)))
  return [
    ...needed.map(([, values]) => values),
    ...entries.map(({ path, value }) => nested(stepsOf(path), value)),
  ].reduce<Values>((values, more) => overlay(values, more), required)
}

/** As few groups as hold each entry beside others whose place is neither above nor below its own. */
export function groupsApart(entries: readonly Entry[]): Entry[][] {
  const groups: { entries: Entry[]; taken: Set<string>; passed: Set<string> }[] = []
  for (const entry of entries) {
    const place = writtenPlace(entry.path)
    const above = prefixesOf(place)
    let group = groups.find(
      ({ taken, passed }) => !taken.has(place) && !passed.has(place) && !above.some((one) => taken.has(one)),
    )
    if (group === undefined) groups.push((group = { entries: [], taken: new Set(), passed: new Set() }))
    group.entries.push(entry)
    group.taken.add(place)
    for (const one of above) group.passed.add(one)
  }
  return groups.map((group) => group.entries)
}

/** The place of a path in a document, as judges name it: keys and numbers of items with dots between them. */
export function placeOf(path: string): string {
  return stepsOf(path)
    .map((step) => (step.endsWith('[]') ? `${keyOf(step)}.0` : keyOf(step)))
    .join('.')
}

/** An item replaces the whole sequence, and a variable is one of several things: parts of the same are not apart. */
function writtenPlace(path: string): string {
  const [, whole = path] = /^(.*?)(?:\[\]|(?<=\.extraEnvs\.[^.]+)\.)/.exec(path) ?? []
  return placeOf(whole)
}

function prefixesOf(place: string): string[] {
  const steps = place.split('.')
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('.'))
}

/** Keys of a path; the name of an annotation has dots of its own. */
function stepsOf(path: string): string[] {
  const [, above, annotation] = /^(.*Annotations)\.(.*)$/.exec(path) ?? []
  return above === undefined ? path.split('.') : [...above.split('.'), annotation!]
}

/** `[]` is an item of a list, `<name>` a key that the user chooses. */
function keyOf(step: string): string {
  return step.replace('[]', '').replace(/^<(.*)>$/, 'name')
}

function nested([step, ...rest]: string[], value: unknown): Values {
  const key = keyOf(step!)
  const inner = rest.length === 0 ? value : nested(rest, value)
  if (!step!.endsWith('[]')) return { [key]: inner }
  return { [key]: [rest.length === 0 ? inner : { ...neededInItem(key, rest[0]!), ...(inner as Values) }] }
}

/** What an item of a list cannot do without. */
function neededInItem(list: string, key: string): Values {
  if (key === 'domain') return { name: 'cluster1' }
  return list === 'httpHeaders' ? { name: 'name', value: 'value' } : {}
}
