import type { Chart } from '../../schema/model/chart.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { CompactResources, ResourceIndex } from '../../schema/model/compact-resources.ts'
import { objectMeta } from '../../schema/model/object-meta.ts'
import type { Resource, ResourceVersion } from '../../schema/model/resource.ts'
import { asResourceField } from '../../schema/model/resource-fields.ts'
import { compactField } from './compact-field.ts'
import { shareShapes } from '../model/shared-shapes.ts'
import type { OutputFile } from '../output/output-file.ts'

/** What the validator reads of custom resources: a file for each API group, and an index of all kinds. */
export function emitCompactResources(charts: readonly Chart[]): OutputFile[] {
  const groups = charts.flatMap(groupsOf)
  const index: ResourceIndex = Object.fromEntries(
    groups.map(({ group, kinds }) => [group, versionsOf(kinds)]),
  )
  return [
    { path: 'generated/validator/resources.json', content: `${JSON.stringify(index)}\n` },
    ...groups.map((resources) => ({
      path: `generated/validator/resources/${resources.group}.json`,
      content: `${JSON.stringify(resources)}\n`,
    })),
  ]
}

function versionsOf(kinds: CompactResources['kinds']): ResourceIndex[string] {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, { versions }]) => [kind, Object.keys(versions)]),
  )
}

function groupsOf({ name, version, minors, resources }: Chart): CompactResources[] {
  const groups = [...new Set(resources.map(({ group }) => group))].sort()
  return groups.map((group) => ({
    group,
    chart: name,
    version,
    oldest: minors[0],
    ...compactKinds(resources.filter((resource) => resource.group === group)),
  }))
}

/** The kinds of one group, and the shapes that they share. */
export function compactKinds(
  resources: readonly Resource[],
): Pick<CompactResources, 'kinds' | 'definitions'> {
  const served = resources.flatMap(({ kind, versions }) =>
    versions
      .filter(({ isServed }) => isServed)
      .map((version) => ({ id: `${kind}/${version.name}`, version })),
  )
  const whole = Object.fromEntries(served.map(({ id, version }) => [id, compactObject(version)]))
  const { schemas, definitions } = shareShapes(whole)
  const kinds = resources.map(
    ({ kind, since, isPartlyKnown, versions }): [string, CompactResources['kinds'][string]] => [
      kind,
      {
        ...(since === undefined ? {} : { since }),
        ...(isPartlyKnown && { isPartlyKnown }),
        versions: Object.fromEntries(
          versions.filter(({ isServed }) => isServed).map(({ name }) => [name, schemas[`${kind}/${name}`]!]),
        ),
      },
    ],
  )
  return { kinds: Object.fromEntries(kinds), definitions }
}

/** A whole object. What tells its kind has been read already. */
function compactObject({ spec, status }: ResourceVersion): CompactSchema {
  return {
    type: 'object',
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: compactField(asResourceField(objectMeta)),
      ...(spec === undefined ? {} : { spec: compactField(asResourceField(spec)) }),
      ...(status === undefined ? {} : { status: compactField(asResourceField(status)) }),
    },
    // Without a spec the API server accepts any keys.
    ...(spec === undefined ? {} : { additionalProperties: false }),
    required: ['metadata'],
  }
}
