import type { TSchema } from 'typebox'
import type { Chart } from '../../schema/model/chart.ts'
import type { CompactChart, CompactComponent } from '../../schema/model/compact-chart.ts'
import type { Component } from '../../schema/model/component.ts'
import type { FieldNotes, FieldSchema } from '../../schema/model/field.ts'
import type { OutputFile } from '../output/output-file.ts'
import { allValues, defaultValues, isSection } from '../model/values-tree.ts'
import { baseNames } from './base-names.ts'
import { containerPorts, nodePorts, servicePorts } from './listening-ports.ts'
import { emitJsonSchema, type Dialect } from './json-schema.ts'

const dialect: Dialect = {
  keywords: [
    'propertyNames',
    'unknownKeys',
    'since',
    'until',
    'deprecated',
    'sensitive',
    'passThrough',
    'unread',
    'template',
    'onlyOurs',
    'unit',
  ],
  annotations: runtimeNotes,
  includes: () => true,
  sharesShapes: true,
  judgesMergedValues: true,
  acceptsNull: false,
  describesKubernetes: false,
  describesOtherCharts: true,
}

/** What the validator reads at run time: every chart version in one, without texts. */
export function emitCompactChart(model: Chart): OutputFile[] {
  const { name, version, minors, values, components, migrations, hints } = model
  const chart: CompactChart = {
    chart: name,
    version,
    oldest: minors[0],
    defaults: defaultValues(values),
    olderDefaults: [...allValues(values)].flatMap(({ path, notes }) =>
      notes.olderDefault === undefined ? [] : [{ path, ...notes.olderDefault, source: notes.source }],
    ),
    incompleteDefaults: incompleteDefaults(values),
    components: components.flatMap(compactComponent),
    configurations: baseNames(name, components),
    migrations,
    hints,
    schema: emitJsonSchema(values, dialect),
  }
  return [{ path: `generated/validator/${name}.json`, content: `${JSON.stringify(chart)}\n` }]
}

/** The sections that have defaults, but none for a field that they must have. */
function incompleteDefaults(values: TSchema): string[][] {
  return [...allValues(values)].flatMap(({ path, field }) => {
    const defaults = isSection(field) ? Object.keys(defaultValues(field)) : []
    const isIncomplete = (field.required ?? []).some((key) => !defaults.includes(key))
    return defaults.length > 0 && isIncomplete ? [path] : []
  })
}

function compactComponent(component: Component): CompactComponent[] {
  const { id, section, enabledWhen, workload } = component
  if (workload === undefined) return []
  // Without such a value, the path is not in the schema.
  const { overrides = '.deploymentOverrides', joins, volumes = [], containers } = workload
  return [
    {
      id,
      section,
      enabledWhen,
      ...(joins && { joins }),
      overrides: `${section}${overrides}`,
      volumes: [...volumes],
      ...some('ports', servicePorts(component)),
      ...some('nodePorts', nodePorts(component)),
      containers: containers.map((container) => {
        const { section, when, fipsBuild, lacksResources = false, holdsOwnData = false } = container
        return {
          section,
          ...some('ports', containerPorts(container)),
          ...(when === undefined ? {} : { when }),
          fipsBuild: fipsBuild ?? 'unknown',
          lacksResources,
          holdsOwnData,
        }
      }),
    },
  ]
}

/** A list that is left out where it is empty. */
function some<Name extends string, Item>(name: Name, items: Item[]): Partial<Record<Name, Item[]>> {
  return (items.length === 0 ? {} : { [name]: items }) as Partial<Record<Name, Item[]>>
}

function runtimeNotes(_field: FieldSchema, notes: FieldNotes): Record<string, unknown> {
  const { since, until, deprecated, sensitive, passThrough, unread, template, onlyOurs, unit } = notes
  const all = { since, until, deprecated, sensitive, passThrough, unread, template, onlyOurs, unit }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
