import type { ResourceIndex, ResourceKind } from '../../schema/model/compact-resources.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { nearestWord } from '../text/nearest-word.ts'
import { lastWins } from '../sources/source-findings.ts'
import type { SourceFile } from '../text/source-file.ts'
import { quoted } from '../values/path-text.ts'
import { entryAt, type MappingNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import type { CarrierOptions } from './parts/carrier-options.ts'
import { addValues, newRelease, type Manifests } from './parts/manifest.ts'
import { nameOf, locationOf, textAt } from './parts/manifest-node.ts'
import { templated } from './parts/templated.ts'

/** Whether a text may hold a resource of a known kind: some API group of these is in it, or a known ConfigMap. */
export function mayHoldResources({ kinds, configMaps }: ResourceIndex, text: string): boolean {
  return (
    Object.keys(kinds).some((group) => text.includes(`${group}/`)) ||
    Object.keys(configMaps).some((name) => text.includes(name))
  )
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
  if (kinds === undefined || version === '') return 'unknown'
  const where = resources!.judgedWhere[`${group} ${kind}`]
  const isOther = where !== undefined && !where.values.includes(textAt(object, ...where.keys) ?? '')
  if (isOther || (isForeign(resources!, group) && kinds[kind]?.includes(version) !== true)) return 'unknown'
  const error = nameError(manifests.file, object, { group, version, kind }, kinds)
  if (error === undefined && !Object.hasOwn(kinds, kind)) return 'unknown'
  if (isPatch || manifests.isPartial || isIncomplete(object)) return 'partial'
  const release = objectRelease(manifests, object, { group, version, kind })
  return error === undefined ? release : { ...release, findings: [error] }
}

/** Whether some kind of the group is known only in part of its objects: the group is of another project. */
function isForeign({ judgedWhere }: ResourceIndex, group: string): boolean {
  return Object.keys(judgedWhere).some((name) => name.startsWith(`${group} `))
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
    findings = manifests.findings.map((finding) => ({
      ...finding,
      message: finding.message.replace(lastWins.helm, lastWins.kubernetes),
    }))
    ofKubernetes.set(manifests.findings, findings)
  }
  return { ...manifests, findings }
}

// A file may hold very many objects.
const ofKubernetes = new WeakMap<Manifests['findings'], Manifests['findings']>()

/** Whether the object has no name, as patches may have none, or has directives of a strategic merge patch. */
function isIncomplete(object: MappingNode): boolean {
  const names = ['name', 'generateName'].flatMap((key) => textAt(object, 'metadata', key) ?? [])
  return names.length === 0 || object.entries.has('$patch') || [...object.entries.keys()].some(isTemplated)
}

function isTemplated(key: string): boolean {
  return templated.test(key)
}

/** What is wrong with the kind of an object, or with its version. */
function nameError(
  file: SourceFile,
  object: MappingNode,
  { group, version, kind }: ResourceKind,
  kinds: ResourceIndex['kinds'][string],
): Finding | undefined {
  const versions = Object.hasOwn(kinds, kind) ? kinds[kind]! : undefined
  if (versions?.includes(version)) return undefined
  if (versions !== undefined) {
    const known = versions.map((version) => `${group}/${version}`).join(' or ')
    return unknownKind(file, object, 'apiVersion', {
      message: `apiVersion of a ${kind} requires ${known}, got ${quoted(`${group}/${version}`)}`,
      help: `write apiVersion: ${known}`,
    })
  }
  const near = nearestWord(kind, Object.keys(kinds))
  if (near?.isNear !== true) return undefined
  return unknownKind(file, object, 'kind', {
    message: `${group} has no kind ${quoted(kind)}; did you mean ${near.word}?`,
    help: `write kind: ${near.word}`,
  })
}

function unknownKind(
  file: SourceFile,
  object: MappingNode,
  key: 'kind' | 'apiVersion',
  words: Pick<Finding, 'message' | 'help'>,
): Finding {
  const location = locationOf(file, entryAt(object, [key])?.value)
  return builtIn('unknown-kind', { ...words, data: { found: textAt(object, key)! }, path: [key], location })
}
