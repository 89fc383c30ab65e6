import { resourcesAt } from '../../../generator/model/resource-at-version.ts'
import { resources as ofOperator } from '../../../schema/gloo-operator/resources/index.ts'
import { resources as ofPlatform } from '../../../schema/gloo-platform-crds/resources/index.ts'
import type { Resource } from '../../../schema/model/resource.ts'
import type { ApiServer, Content } from './api-server.ts'

export interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string; namespace?: string }
}

/** The kinds whose CRDs the tests install. */
export const kinds: readonly Resource[] = [
  ...resourcesAt(ofPlatform, '2.7.2'),
  ...ofOperator.filter(({ judgedWhere }) => judgedWhere === undefined),
]

export function yaml(text: string): Content {
  return { type: 'application/yaml', text }
}

export function json(value: unknown): Content {
  return { type: 'application/json', text: JSON.stringify(value) }
}

/** Where the objects of a kind are; those with a namespace are all in the namespace of their own. */
export function collectionOf({ apiVersion, kind }: Manifest, namespace = 'default'): string {
  const resource = kinds.find((one) => one.kind === kind && apiVersion.startsWith(`${one.group}/`))
  if (resource === undefined) throw new Error(`no CRD of ${apiVersion} ${kind}`)
  const place = resource.scope === 'Cluster' ? '' : `/namespaces/${namespace}`
  return `/apis/${apiVersion}${place}/${resource.plural}`
}

/** What the API server says of an object without storing it, as `kubectl apply` asks: nothing where it accepts it. */
export async function refusalOf(
  server: ApiServer,
  manifest: Manifest,
  content: Content,
): Promise<string | undefined> {
  const path = `${collectionOf(manifest, manifest.metadata.namespace)}?dryRun=All&fieldValidation=Strict`
  const { status, body } = await server.ask('POST', path, content)
  if (status === 201) return undefined
  const { message } = JSON.parse(body) as { message?: string }
  if (message === undefined || ![400, 422].includes(status)) throw new Error(`${status}: ${body}`)
  return message
}

/** Creates an object with its namespace, and returns its id. */
export async function create(server: ApiServer, manifest: Manifest): Promise<string> {
  await ensureNamespace(server, manifest.metadata.namespace)
  const path = `${collectionOf(manifest, manifest.metadata.namespace)}?fieldValidation=Strict`
  const { status, body } = await server.ask('POST', path, json(manifest))
  if (status !== 201) throw new Error(`${manifest.kind}: ${status}: ${body}`)
  return uidIn(body)
}

/** The id of an object that is stored, if it is. */
export async function storedId(server: ApiServer, manifest: Manifest): Promise<string | undefined> {
  const path = `${collectionOf(manifest, manifest.metadata.namespace)}/${manifest.metadata.name}`
  const { status, body } = await server.ask('GET', path)
  return status === 200 ? uidIn(body) : undefined
}

export async function ensureNamespace(server: ApiServer, name = 'default'): Promise<void> {
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }
  const { status, body } = await server.ask('POST', '/api/v1/namespaces', json(namespace))
  if (status !== 201 && status !== 409) throw new Error(`${status}: ${body}`)
}

function uidIn(body: string): string {
  return (JSON.parse(body) as { metadata: { uid: string } }).metadata.uid
}
