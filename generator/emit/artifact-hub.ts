import { stringify } from 'yaml'
import type { Chart } from '../../schema/model/chart.ts'
import type { Resource } from '../../schema/model/resource.ts'
import { firstSentence } from '../model/field-texts.ts'
import { resourcesAt } from '../model/resource-at-version.ts'

/**
 * What Artifact Hub shows of a chart beside what Helm reads; lists are YAML inside of a text.
 * Source: https://artifacthub.io/docs/topics/annotations/helm/
 */
export function artifactHubAnnotations({ rendered, resources, version }: Chart): Record<string, string> {
  const { artifactHub } = rendered ?? {}
  if (artifactHub === undefined) return {}
  const { license, category, links } = artifactHub
  const installed = resourcesAt(resources, version)
  return {
    'artifacthub.io/license': license,
    'artifacthub.io/category': category,
    'artifacthub.io/links': list(links),
    ...(installed.length > 0 && { 'artifacthub.io/crds': list(installed.map(cardOf)) }),
  }
}

function list(items: readonly object[]): string {
  return stringify(items, { lineWidth: 0 })
}

/** Helm stores this with each release, so it holds only what Artifact Hub requires. */
function cardOf({ kind, group, plural, versions, description }: Resource): object {
  return {
    kind,
    version: versions.find(({ isStored }) => isStored)!.name,
    name: `${plural}.${group}`,
    description: firstSentence(description).replaceAll('`', ''),
  }
}
