import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import type { Chart } from '../../schema/model/chart.ts'
import type { Condition } from '../../schema/model/condition.ts'
import type { Resource, ResourceVersion } from '../../schema/model/resource.ts'
import { asResourceField } from '../../schema/model/resource-fields.ts'
import { conditionToGo } from '../skeletons/go-expression.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'
import { structuralSchema, type PlaceOptional, type StructuralSchema } from './structural-schema.ts'

/** Placeholder of the Go condition around keywords until the text is final. */
const optionalMark = '@optional@'

/** One template for each custom resource. A CRD is a schema for the most part, so no skeleton is filled in for it. */
export function emitCustomResourceDefinitions(chart: Chart): OutputFile[] {
  return chart.resources.map((resource) => ({
    path: `charts/${chart.name}/templates/${resource.group}_${resource.plural}.yaml`,
    content: template(resource, chart),
  }))
}

function template(resource: Resource, { name, version }: Chart): string {
  const { relaxedWhen, includedWhen } = resource
  const place: PlaceOptional =
    relaxedWhen === undefined ? (keywords) => keywords : (keywords) => ({ [optionalMark]: keywords })
  const text = stringify(customResourceDefinition(resource, version, place), {
    lineWidth: 100,
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  })
  if (text.includes('{{')) throw new Error(`${resource.kind}: Helm would read {{ in its CRD as an action`)
  const body = relaxedWhen === undefined ? text : withOptional(text, goCondition({ not: relaxedWhen }))
  const header = `{{- /* ${generatedFrom(`schema/${name}/resources/`)} */ -}}\n`
  // What ends without a line break renders the same bytes on Helm 3 and 4.
  return includedWhen === undefined
    ? header + body.trimEnd()
    : `${header}{{- if ${goCondition(includedWhen)} }}\n${body}{{- end -}}`
}

/** The CRD of a resource. */
export function customResourceDefinition(
  resource: Resource,
  chartVersion: string,
  placeOptional: PlaceOptional = (keywords) => keywords,
): StructuralSchema {
  const { group, kind, plural, singular, shortNames, categories, scope } = resource
  const { labels, stamps, conversion } = resource
  const spec = (place: PlaceOptional): StructuralSchema => ({
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
    versions: versionsOf(resource, place),
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
          'crd.solo.io/specHash': hashOf(spec((keywords) => keywords)),
        }),
        ...(stamps.includes('version') && { 'crd.solo.io/version': chartVersion }),
        // With a CRD go all objects of its kind, in every namespace.
        'helm.sh/resource-policy': 'keep',
      },
    },
    spec: spec(placeOptional),
  }
}

function versionsOf({ versions, description }: Resource, place: PlaceOptional): StructuralSchema[] {
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
        ...contents(version, place),
      },
    },
  }))
}

function contents({ spec, status }: ResourceVersion, place: PlaceOptional): StructuralSchema {
  if (spec === undefined) return { 'x-kubernetes-preserve-unknown-fields': true }
  return {
    properties: {
      spec: structuralSchema(asResourceField(spec), place),
      ...(status === undefined ? {} : { status: structuralSchema(asResourceField(status), place) }),
    },
  }
}

/** Identifies the state of a CRD. */
function hashOf(spec: StructuralSchema): string {
  return createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 16)
}

function goCondition(condition: Condition): string {
  return conditionToGo(condition, (path) => `.Values.${path}`).text
}

/** Puts what is below each mark between `if` and `end`, one level further out. */
function withOptional(text: string, condition: string): string {
  const lines: string[] = []
  let open: string | undefined
  for (const line of text.trimEnd().split('\n')) {
    const indent = /^ */.exec(line)![0]
    const isInside = open !== undefined && (line === '' || indent.length > open.length)
    if (open !== undefined && !isInside) {
      lines.push(`${open}{{- end }}`)
      open = undefined
    }
    if (line.trim() === `"${optionalMark}":`) {
      open = indent
      lines.push(`${indent}{{- if ${condition} }}`)
    } else {
      lines.push(isInside ? line.slice(2) : line)
    }
  }
  if (open !== undefined) lines.push(`${open}{{- end }}`)
  return `${lines.join('\n')}\n`
}
