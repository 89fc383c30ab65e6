import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, expect, test } from 'vitest'
import { renderObjects, type KubernetesObject } from './support/chart.ts'
import { leavesOf } from './support/leaves.ts'

/** A setting of the UI, and the leaves of objects that it changes or adds. */
interface Variant {
  name: string
  values: object
  changes: Record<string, Record<string, unknown>>
}

const text = readFileSync(new URL('upstream/ui-variants.yaml', import.meta.url), 'utf8')
const variants = parse(text) as Variant[]

let plain: Record<string, Record<string, unknown>>

beforeAll(async () => {
  plain = await uiWith({})
})

test.each(variants.map((variant) => [variant.name, variant] as const))(
  '%s changes what the published chart changes, and nothing else',
  async (_name, { values, changes }) => {
    expect(differences(plain, await uiWith(values))).toEqual(changes)
  },
)

/** All leaves of a release with the UI, by object. */
async function uiWith(values: object): Promise<Record<string, Record<string, unknown>>> {
  const objects = await renderObjects({
    values: { common: { cluster: 'mgmt' }, glooUi: { enabled: true, ...values } },
  })
  return Object.fromEntries(
    objects.map((object) => [`${object.kind} ${object.metadata.name}`, leavesOf(unfolded(object))]),
  )
}

/** A ConfigMap with its YAML files read. */
function unfolded(object: KubernetesObject): unknown {
  if (object.kind !== 'ConfigMap') return object
  const files = Object.entries(object.data as Record<string, string>)
  return {
    ...object,
    data: Object.fromEntries(
      files.map(([name, content]) => [name, name.endsWith('.yaml') ? (parse(content) as unknown) : content]),
    ),
  }
}

function differences(
  before: Record<string, Record<string, unknown>>,
  after: Record<string, Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.map((name) => [name, changedLeaves(before[name] ?? {}, after[name] ?? {})] as const)
  return Object.fromEntries(changed.filter(([, leaves]) => Object.keys(leaves).length > 0))
}

/** Leaves that are new, different or gone. */
function changedLeaves(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    paths
      .filter((path) => JSON.stringify(before[path]) !== JSON.stringify(after[path]))
      .map((path) => [path, path.includes('checksum/') ? 'GENERATED' : (after[path] ?? 'GONE')]),
  )
}
