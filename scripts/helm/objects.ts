import { parseAllDocuments, type Tags } from 'yaml'

/** A Kubernetes object as far as every kind has it. */
export interface KubernetesObject {
  apiVersion: string
  kind: string
  metadata: {
    name: string
    namespace?: string
    labels?: Record<string, string>
    annotations?: Record<string, string>
  }
  [field: string]: unknown
}

/** The objects of a rendered chart, read as Kubernetes reads YAML: 1.1 without dates and base-60 numbers, and `e3` and `.` are text. */
export function parseObjects(manifest: string): KubernetesObject[] {
  const documents = manifest
    .split(/^(?=---(?:\s|$))/m)
    .map((text) => [text, last.get(text) ?? parsed(text)] as const)
  last = new Map(documents)
  return documents.flatMap(([, objects]) => structuredClone(objects))
}

/** The documents of the last manifest with their objects: most are the same in the next one, and take long to parse. */
let last: ReadonlyMap<string, KubernetesObject[]> = new Map()

function parsed(text: string): KubernetesObject[] {
  const documents = parseAllDocuments(text, { version: '1.1', customTags: asKubernetes })
  const objects: KubernetesObject[] = []
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors
    if (error !== undefined) throw error
    const value: unknown = document.toJS()
    if (value !== null && value !== undefined) objects.push(value as KubernetesObject)
  }
  return objects
}

function asKubernetes(tags: Tags): Tags {
  return tags
    .filter(
      (tag) =>
        typeof tag === 'string' || (tag.tag !== 'tag:yaml.org,2002:timestamp' && tag.format !== 'TIME'),
    )
    .map((tag) =>
      typeof tag !== 'string' &&
      'test' in tag &&
      tag.tag === 'tag:yaml.org,2002:float' &&
      tag.test?.source.includes('0-9')
        ? { ...tag, test: startingWithDigit(tag.test) }
        : tag,
    )
}

function startingWithDigit({ source }: RegExp): RegExp {
  return new RegExp(`^(?=[-+]?\\.?[0-9])${source.slice(1)}`)
}
