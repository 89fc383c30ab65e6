import { createHash } from 'node:crypto'
import type { Chart } from '../../schema/model/chart.ts'
import type { Resource, ResourceVersion } from '../../schema/model/resource.ts'
import { asResourceField } from '../../schema/model/resource-fields.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { goCondition, placementInTemplates, schemaText } from './schema-text.ts'
import { resourceAt, resourcesAt } from '../model/resource-at-version.ts'
import { namedShapes, type NamedShape } from './named-shapes.ts'
import {
  inPlace,
  schemaOfShape,
  structuralSchema,
  type Placement,
  type StructuralSchema,
} from './structural-schema.ts'

/**
 * One template for each custom resource, and one for the shapes with a name. A CRD is a schema for the
 * most part, so no skeleton is filled in for it.
 */
export function emitCustomResourceDefinitions(chart: Chart): OutputFile[] {
  const resources = resourcesAt(chart.resources, chart.version)
  const shapes = namedShapes(resources)
  const templateOf = (shape: string): string | undefined =>
    shapes.has(shape) ? `${chart.name}.${shape[0]!.toLowerCase()}${shape.slice(1)}` : undefined
  const definitions = resources.map((resource) => ({
    path: `charts/${chart.name}/templates/${resource.group}_${resource.plural}.yaml`,
    content: template(resource, chart, templateOf),
  }))
  return shapes.size === 0 ? definitions : [shapesTemplate(chart, shapes, templateOf), ...definitions]
}

type TemplateOf = (shape: string) => string | undefined

function header({ name }: Chart): string {
  return `{{- /* ${generatedFrom(`schema/${name}/resources/`)} */ -}}\n`
}

function template(resource: Resource, chart: Chart, templateOf: TemplateOf): string {
  const { relaxedWhen, includedWhen, kind } = resource
  const placement = placementInTemplates(relaxedWhen, templateOf)
  const definition = customResourceDefinition(resource, chart.version, placement)
  const body = schemaText(definition, relaxedWhen, kind)
  // Helm 4 renders a line break at the end of a file, which Helm 3 drops.
  return includedWhen === undefined
    ? header(chart) + body.trimEnd()
    : `${header(chart)}{{- if ${goCondition(includedWhen)} }}\n${body}{{- end -}}\n`
}

/** Each shape is written once: Helm stores the templates with each release, and a Secret is limited to 1 MiB. */
function shapesTemplate(
  chart: Chart,
  shapes: ReadonlyMap<string, NamedShape>,
  templateOf: TemplateOf,
): OutputFile {
  const definitions = [...shapes].map(([name, { field, relaxedWhen }]) => {
    const schema = schemaOfShape(field, placementInTemplates(relaxedWhen, templateOf))
    const text = schemaText(schema, relaxedWhen, name).trimEnd()
    return `{{- define ${JSON.stringify(templateOf(name))} -}}\n${text}\n{{- end }}\n`
  })
  return {
    path: `charts/${chart.name}/templates/_shapes.tpl`,
    content: header(chart) + definitions.join('\n'),
  }
}

/** The CRD of a resource. */
export function customResourceDefinition(
  newest: Resource,
  chartVersion: string,
  placement: Placement = inPlace,
): StructuralSchema {
  const resource = resourceAt(newest, chartVersion)
  const { group, kind, plural, singular, shortNames, categories, scope } = resource
  const { labels, stamps, conversion } = resource
  const spec = (where: Placement): StructuralSchema => ({
    group,
    names: {
      kind,
      listKind: `${kind}List`,
      plural,
      singular,
      ...(shortNames.length === 0 ? {} : { shortNames }),
      ...(categories.length === 0 ? {} : { categories }),
    },
    scope,
    versions: versionsOf(resource, where),
    ...(conversion === undefined ? {} : { conversion: { strategy: conversion } }),
  })
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      annotations: {
        ...(stamps.includes('specHash') && {
          'crd.solo.io/specHash': hashOf(spec(inPlace)),
        }),
        ...(stamps.includes('version') && { 'crd.solo.io/version': chartVersion }),
        // With a CRD go all objects of its kind, in every namespace.
        'helm.sh/resource-policy': 'keep',
      },
    },
    spec: spec(placement),
  }
}

function versionsOf({ versions, description }: Resource, placement: Placement): StructuralSchema[] {
  return versions.map((version) => ({
    name: version.name,
    served: version.isServed,
    storage: version.isStored,
    ...(version.columns.length === 0 ? {} : { additionalPrinterColumns: version.columns }),
    subresources: version.hasStatusResource ? { status: {} } : {},
    schema: {
      openAPIV3Schema: {
        ...(description === '' ? {} : { description }),
        type: 'object',
        ...contents(version, placement),
      },
    },
  }))
}

function contents({ spec, status }: ResourceVersion, placement: Placement): StructuralSchema {
  if (spec === undefined) return { 'x-kubernetes-preserve-unknown-fields': true }
  return {
    properties: {
      spec: structuralSchema(asResourceField(spec), placement),
      ...(status === undefined ? {} : { status: structuralSchema(asResourceField(status), placement) }),
    },
  }
}

/** Identifies the state of a CRD. */
function hashOf(spec: StructuralSchema): string {
  return createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 16)
}
