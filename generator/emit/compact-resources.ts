import type { Chart } from '../../schema/model/chart.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import {
  configMapVersion,
  type CompactResources,
  type ResourceIndex,
} from '../../schema/model/compact-resources.ts'
import { documentKind, type KnownConfigMap } from '../../schema/model/config-map.ts'
import { objectMeta } from '../../schema/model/object-meta.ts'
import type { Resource, ResourceVersion } from '../../schema/model/resource.ts'
import { asResourceField } from '../../schema/model/resource-fields.ts'
import { compactField } from './compact-field.ts'
import { shareShapes } from '../model/shared-shapes.ts'
import type { OutputFile } from '../output/output-file.ts'

/** What the validator reads of custom resources: a file for each API group, and an index of all kinds. */
export function emitCompactResources(charts: readonly Chart[]): OutputFile[] {
  const groups = charts.flatMap(groupsOf)
  const maps = charts.flatMap(({ configMaps = [] }) => configMaps)
  const index: ResourceIndex = {
    kinds: Object.fromEntries(
      charts.flatMap(({ resources }) =>
        groupsIn(resources).map((group) => [group, versionsOf(resources, group)]),
      ),
    ),
    judgedWhere: Object.fromEntries(
      charts
        .flatMap(({ resources }) => resources)
        .flatMap(({ group, kind, judgedWhere }) => (judgedWhere ? [[`${group} ${kind}`, judgedWhere]] : [])),
    ),
    formerGroups: charts.flatMap(({ formerGroups = [] }) => formerGroups),
    configMaps: Object.fromEntries(
      maps.map(({ name, group, documents }) => [name, { group, keys: documents.map(({ key }) => key) }]),
    ),
  }
  return [
    { path: 'generated/validator/resources.json', content: `${JSON.stringify(index)}\n` },
    ...groups.map((resources) => ({
      path: `generated/validator/resources/${resources.group}.json`,
      content: `${JSON.stringify(resources)}\n`,
    })),
  ]
}

function versionsOf(resources: readonly Resource[], group: string): Record<string, string[]> {
  return Object.fromEntries(
    resources
      .filter((resource) => resource.group === group)
      .map(({ kind, versions }) => [
        kind,
        versions.filter(({ isServed }) => isServed).map(({ name }) => name),
      ]),
  )
}

function groupsIn(resources: readonly Resource[]): string[] {
  return [...new Set(resources.map(({ group }) => group))].sort()
}

function groupsOf({ name, version, minors, resources, configMaps = [] }: Chart): CompactResources[] {
  return groupsIn(resources).map((group) => ({
    group,
    chart: name,
    version,
    oldest: minors[0],
    ...compactKinds(
      resources.filter((resource) => resource.group === group),
      configMaps.filter((map) => map.group === group),
    ),
  }))
}

/** The kinds of one group with its ConfigMaps, and the shapes that they share. */
export function compactKinds(
  resources: readonly Resource[],
  configMaps: readonly KnownConfigMap[] = [],
): Pick<CompactResources, 'kinds' | 'definitions'> {
  const served = resources.flatMap(({ kind, versions }) =>
    versions
      .filter(({ isServed }) => isServed)
      .map((version) => ({ id: `${kind}/${version.name}`, version })),
  )
  const texts = configMaps.flatMap(compactConfigMap)
  const whole = Object.fromEntries([
    ...served.map(({ id, version }) => [id, compactObject(version)] as const),
    ...texts,
  ])
  const { schemas, definitions } = shareShapes(whole)
  const kinds = resources.map(
    ({ kind, since, until, isPartlyKnown, versions }): [string, CompactResources['kinds'][string]] => [
      kind,
      {
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
        ...(isPartlyKnown && { isPartlyKnown }),
        versions: Object.fromEntries(
          versions.filter(({ isServed }) => isServed).map(({ name }) => [name, schemas[`${kind}/${name}`]!]),
        ),
      },
    ],
  )
  const ofTexts = texts.map(([kind]): [string, CompactResources['kinds'][string]] => [
    kind,
    { isPartlyKnown: 'documented', versions: { [configMapVersion]: schemas[kind]! } },
  ])
  return { kinds: Object.fromEntries([...kinds, ...ofTexts]), definitions }
}

/** A ConfigMap, and the YAML in each of its texts. */
function compactConfigMap(map: KnownConfigMap): [kind: string, CompactSchema][] {
  const texts = Object.fromEntries(map.documents.map(({ key }) => [key, { type: 'string' } as const]))
  const object: CompactSchema = {
    ...compactObject({}),
    properties: {
      ...compactObject({}).properties,
      immutable: { type: 'boolean' },
      binaryData: { type: 'object', additionalProperties: { type: 'string' } },
      data: { type: 'object', properties: texts, additionalProperties: false },
    },
    additionalProperties: false,
  }
  const documents = map.documents.map(({ key, fields }): [string, CompactSchema] => [
    documentKind(map, key),
    compactField(asResourceField(fields)),
  ])
  return [[map.name, object], ...documents]
}

/** A whole object. What tells its kind has been read already. */
function compactObject({ spec, status }: Pick<ResourceVersion, 'spec' | 'status'>): CompactSchema {
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
