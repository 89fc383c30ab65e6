import { yamlComments } from '../yaml/yaml-comments.ts'
import { sourceFile, type SourceFile } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { emptyCarrier, type CarriedRelease, type Carrier, type ReadCarrier } from './parts/carrier.ts'
import type { CarrierOptions } from './parts/carrier-options.ts'
import { partlyChecked } from './parts/carrier-findings.ts'
import { isTerraform, isTerraformJson } from './detect.ts'
import { kindOfFile } from './kind-of-file.ts'
import type { Outer } from '../sources/source.ts'
import type { ChartObject } from './parts/chart-object.ts'
import { textAt } from './parts/manifest-node.ts'
import { addValues, newRelease, type Manifests } from './parts/manifest.ts'
import { isJsonPatch } from './parts/json-patch.ts'
import { readManifestText } from './parts/manifest-text.ts'
import { forKubernetes } from './parts/kubernetes-words.ts'
import { isObject, objectsOf } from './parts/objects.ts'
import { maskActions, maskVariables } from './parts/templated.ts'
import { readTerraform } from './terraform/read-terraform.ts'
import { releasesOf } from './object-readers.ts'
import { readConfigMap } from './config-map.ts'
import { readResource } from './resources.ts'
import type { NotJudged } from './parts/unknown-chart.ts'

/** Finds the releases in a file that holds values inside something else. Pure: reads no other file. */
export function readCarrier(name: string, text: string, options: CarrierOptions): Carrier {
  const file = sourceFile(name, text)
  const read = readFile(file, options)
  return { ...read, text: file.text, readAgain: (next) => readCarrier(name, next, options) }
}

function readFile(file: SourceFile, options: CarrierOptions): ReadCarrier {
  if (isTerraform(file.name)) return readTerraform(file, options)
  if (isTerraformJson(file.name)) return { ...emptyCarrier(file), findings: [notRead(file)] }
  return isJsonPatch(file.text)
    ? { ...emptyCarrier(file), partialManifests: 1 }
    : readManifests(file, options)
}

function notRead(file: SourceFile): Carrier['findings'][number] {
  return {
    ...partlyChecked(
      { file, start: 0, end: 0 },
      '',
      'write it in a .tf file, or check its values files on their own',
    ),
    message: 'the JSON syntax of Terraform is not supported; the file is not checked',
  }
}

/** What a file says about charts that a `chartRef` may mean. */
export function chartObjectsOf(name: string, text: string): ChartObject[] {
  if (!/\b(?:OCIRepository|HelmChart)\b/.test(text)) return []
  const file = sourceFile(name, text)
  const { documents } = readManifestText(file, maskVariables(maskActions(file.text).text))
  const kinds = ['OCIRepository', 'HelmChart']
  return documents
    .flatMap(objectsOf)
    .filter((root) => kinds.includes(textAt(root, 'kind') ?? ''))
    .map((root) => ({ file, root }))
}

function readManifests(file: SourceFile, options: CarrierOptions): ReadCarrier {
  const { charts, profile, elsewhere = [] } = options
  const { isPartial } = maskActions(file.text)
  const isFlux = /\bHelmRelease\b/.test(file.text)
  const mask = isFlux
    ? (text: string) => maskVariables(maskActions(text).text)
    : (text: string) => maskActions(text).text
  const read = mask(file.text)
  // Every reader of manifests takes all documents of a file.
  const { documents, findings, root, dropped } = readManifestText(file, read)
  const carrier: ReadCarrier = { ...emptyCarrier(file), comments: () => yamlComments(file, read) }
  const notJudged = new Set<MappingNode>()
  const outer: Outer = {
    file,
    documents,
    notJudged,
    read: (text) => {
      const again = readManifestText(sourceFile(file.name, text), mask(text))
      return again.root && again.documents
    },
  }
  if (root === undefined) {
    const isOfKubernetes = file.text.includes('apiVersion')
    if (read === file.text)
      return { ...carrier, findings: isOfKubernetes ? findings.map(forKubernetes) : findings }
    // One of many files of a chart, which Helm makes whole.
    if (kindOfFile(file.name, file.text) === 'manifest') return { ...carrier, partialManifests: 1 }
    return { ...carrier, findings: [notYaml(file)] }
  }
  const manifests: Manifests = {
    file,
    outer,
    read,
    mask,
    isPartial,
    documents: documents.flatMap(objectsOf),
    taken: new Set(),
    notJudged,
    findings,
    profile,
    charts,
    elsewhere,
  }
  carrier.documents = documents
  carrier.unread = dropped
  const others: MappingNode[] = []
  const hasObjects = manifests.documents.some(isObject)
  for (const document of documents) {
    // A HelmRelease may take its values from other documents.
    const isOwn = isPartial && (isFlux || isPartialDocument(file, document))
    for (const object of objectsOf(document)) {
      const releases = releasesOf({ ...manifests, isPartial: isOwn }, object)
      if (releases !== undefined) addReleases(carrier, releases)
      else {
        const own = { ...manifests, isPartial: isOwn }
        const values = hasObjects ? readValuesDocument(own, object) : undefined
        const resource = values ?? readConfigMap(own, object, options) ?? readResource(own, object, options)
        if (resource === 'unknown') others.push(object)
        else addResource(carrier, resource)
      }
    }
  }
  const isManifest = (object: MappingNode): boolean =>
    !manifests.taken.has(object) && (hasObjects ? object.entries.size > 0 : object.entries.has('kind'))
  carrier.otherManifests = others.filter(isManifest).length
  return carrier
}

function addReleases(carrier: ReadCarrier, releases: readonly (CarriedRelease | NotJudged)[]): void {
  for (const release of releases) {
    if (release === 'other') carrier.otherReleases++
    else if (release === 'unknown') carrier.unknownReleases++
    else carrier.releases.push(release)
  }
}

function addResource(carrier: ReadCarrier, resource: CarriedRelease | CarriedRelease[] | 'partial'): void {
  if (resource === 'partial') carrier.partialManifests++
  else carrier.releases.push(...[resource].flat())
}

/** Whether a document has lines of a template between the separators around it. */
function isPartialDocument({ text }: SourceFile, { location }: MappingNode): boolean {
  if (location === undefined) return true
  const end = text.indexOf('\n---', location.start)
  return maskActions(text.slice(text.lastIndexOf('\n---', location.start) + 1, end < 0 ? text.length : end))
    .isPartial
}

function notYaml(file: SourceFile): Carrier['findings'][number] {
  return {
    ...partlyChecked(
      { file, start: 0, end: 0 },
      'the file is not YAML before its template is rendered',
      'render it and check the result; for a helmfile, use helmfile write-values',
    ),
    message: 'the file is not YAML before its template is rendered; it is not checked',
  }
}

/** Values beside the objects of a file: a document with a section that only one chart has. */
function readValuesDocument(manifests: Manifests, document: MappingNode): CarriedRelease | undefined {
  const { charts, file, isPartial } = manifests
  const { entries, location } = document
  if (isPartial || location === undefined || entries.has('kind') || entries.has('apiVersion'))
    return undefined
  const chart = charts.find(({ own }) => own.some((section) => entries.has(section)))
  if (chart === undefined) return undefined
  const release = { ...newRelease(manifests, file.name, location), chart: chart.chart }
  addValues(manifests, release, { key: location, value: document })
  return release
}
