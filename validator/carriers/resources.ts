import type { ResourceIndex, ResourceKind } from '../../schema/model/compact-resources.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { entryAt, type MappingNode } from '../values/values-tree.ts'
import { isForeign, isNearGroup } from './groups.ts'
import { kindError } from './kind-error.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import type { CarrierOptions } from './parts/carrier-options.ts'
import { addValues, newRelease, type Manifests } from './parts/manifest.ts'
import { nameOf, textAt } from './parts/manifest-node.ts'
import { forKubernetes } from './parts/kubernetes-words.ts'
import { templated } from './parts/templated.ts'

/**
 * Whether a text may hold a resource of a known kind: some API group of these is in it or half of the name of one, or a
 * known ConfigMap.
 */
export function mayHoldResources({ kinds, configMaps }: ResourceIndex, text: string): boolean {
  return (
    Object.keys(kinds).some((group) => text.includes(`${group}/`)) ||
    Object.keys(configMaps).some((name) => text.includes(name)) ||
    namedGroups(text).some((group) =>
      Object.keys(kinds).some((known) => group === known || isNearGroup(group, known)),
    )
  )
}

/** The API groups of a text as most people write them. */
function namedGroups(text: string): string[] {
  const matches = text.matchAll(/\bapiVersion["']?[ \t]*:[ \t]*["']?([\w-]+(?:\.[\w-]+)+)/g)
  return [...new Set(Array.from(matches, ([, group]) => group!))]
}

/**
 * An object as a release whose values it is itself. One that a patch or a template holds in part is left alone, and so
 * is one of a kind that is not known, unless its kind is nearly one of a known group.
 */
export function readResource(
  manifests: Manifests,
  object: MappingNode,
  { resources, isPatch = false }: Pick<CarrierOptions, 'resources' | 'isPatch'>,
): CarriedRelease | 'partial' | 'unknown' {
  const [group = '', version = ''] = (textAt(object, 'apiVersion') ?? '').split('/')
  const kind = textAt(object, 'kind') ?? ''
  const kinds = resources && Object.hasOwn(resources.kinds, group) ? resources.kinds[group]! : undefined
  if (resources === undefined) return 'unknown'
  const where = resources.judgedWhere[`${group} ${kind}`]
  const isOther = where !== undefined && !where.values.includes(textAt(object, ...where.keys) ?? '')
  if (isOther || (isForeign(resources, group) && kinds?.[kind]?.includes(version) !== true)) return 'unknown'
  const error = kindError(resources, manifests.file, object, { group, version, kind })
  if (error === undefined && (kinds === undefined || !Object.hasOwn(kinds, kind))) return 'unknown'
  if (isPatch || manifests.isPartial || isIncomplete(object)) return 'partial'
  const release = objectRelease(manifests, object, { group, version, kind })
  return error === undefined ? release : { ...release, findings: [error] }
}

/** An object as a release whose values it is itself. */
export function objectRelease(
  manifests: Manifests,
  object: MappingNode,
  resource: ResourceKind,
): CarriedRelease {
  const location = entryAt(object, ['kind'])!.key!
  const name = `${textAt(object, 'kind')} ${nameOf(object, manifests.file.name)}`
  const release = newRelease(manifests, name, location)
  addValues(inKubernetes(manifests), release, { key: object.location ?? location, value: object })
  return { ...release, resource }
}

/** The same with what the decoders of Kubernetes make of the file. */
function inKubernetes(manifests: Manifests): Manifests {
  let findings = ofKubernetes.get(manifests.findings)
  if (findings === undefined) {
    findings = manifests.findings.map(forKubernetes)
    ofKubernetes.set(manifests.findings, findings)
  }
  return { ...manifests, findings }
}

// A file may hold very many objects.
const ofKubernetes = new WeakMap<Manifests['findings'], Manifests['findings']>()

/** Whether the object has no name, as patches may have none, or has directives of a strategic merge patch. */
function isIncomplete(object: MappingNode): boolean {
  return !hasName(object) || object.entries.has('$patch') || [...object.entries.keys()].some(isTemplated)
}

/** Misspelt ones count: an object with a wrong key is no patch. */
function hasName({ entries }: MappingNode): boolean {
  return [...entries].some(
    ([key, { value }]) =>
      isNearly(key, ['metadata']) &&
      value.kind === 'mapping' &&
      [...value.entries.keys()].some((name) => isNearly(name, ['name', 'generateName'])),
  )
}

function isNearly(key: string, words: readonly string[]): boolean {
  return words.includes(key) || nearestWord(key, words)?.isNear === true
}

function isTemplated(key: string): boolean {
  return templated.test(key)
}
