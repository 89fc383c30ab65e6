import type { ChartMarks } from '../../../schema/model/chart-marks.ts'
import type { Finding } from '../../findings/finding.ts'
import type { FixChange, PlannedFix } from '../../findings/planned-fix.ts'
import type { HelmProfile } from '../../values/helm-profile.ts'
import { pathText } from '../../values/path-text.ts'
import type { Source } from '../../sources/source.ts'
import type { Location, SourceFile } from '../../text/source-file.ts'
import type { Entry, MappingNode } from '../../values/values-tree.ts'
import type { CarriedRelease } from './carrier.ts'
import { partlyChecked } from './carrier-findings.ts'
import type { ChartObject } from './chart-object.ts'
import { embeddedMapping, type Mask } from './embedded.ts'
import type { Embedded, Outer } from '../../sources/source.ts'
import { emptyLayer, textLayer, treeLayer, withoutTemplatedKeys } from './values-layer.ts'

/** A YAML file while releases are looked for in it. */
export interface Manifests {
  file: SourceFile
  outer: Outer
  /** The text with what a template fills in replaced. */
  read: string
  mask: Mask
  /** Whether lines of a template were left out of it. */
  isPartial: boolean
  documents: readonly MappingNode[]
  /** Objects among them from which releases take values. */
  taken: Set<MappingNode>
  /** What holds releases that are not judged. */
  notJudged: Set<MappingNode>
  /** What the reader found in the whole file. */
  findings: readonly Finding[]
  profile: HelmProfile
  /** The charts whose releases are looked for. */
  charts: readonly ChartMarks[]
  /** What other files of the run say about charts. */
  elsewhere: readonly ChartObject[]
}

/** A release of which nothing is known yet but its name. */
export function newRelease({ isPartial, file }: Manifests, name: string, location: Location): CarriedRelease {
  const findings = isPartial
    ? [
        partlyChecked(
          location,
          'a template adds or removes lines of this file',
          `render ${file.name} and check the result`,
        ),
      ]
    : []
  return { name, layers: [], valueNodes: [], hidden: [], flags: [], findings, isComplete: !isPartial }
}

/** Adds the values of an entry to a release: a mapping, or YAML in a text. */
export function addValues(manifests: Manifests, release: CarriedRelease, { key, value }: Entry): void {
  const location = key ?? value.location
  if (location === undefined) return
  release.valueNodes.push(value)
  if (value.kind === 'mapping') {
    const embedded = editable(manifests, embeddedMapping(manifests.outer, manifests.read, value))
    const findings = lostKeys(manifests, value, embedded)
    addLayer(release, { ...treeLayer(value, location), findings, embedded }, location)
  } else if (value.kind === 'scalar' && typeof value.value === 'string') {
    addText(manifests, release, value, location)
  }
}

function addText(
  manifests: Manifests,
  release: CarriedRelease,
  value: Parameters<typeof textLayer>[1],
  location: Location,
): void {
  const { isPartial } = manifests
  const layer = textLayer(manifests, value, location)
  const source = layer.embedded ? { ...layer, embedded: editable(manifests, layer.embedded) } : layer
  const isTemplate = isPartial || /\uE000/.test(String(value.value))
  if (source.root !== undefined || !isTemplate) {
    addLayer(release, isPartial ? { ...source, findings: [] } : source, location)
    return
  }
  addUnknown(
    release,
    location,
    'these values are not YAML before their template is rendered',
    'render the file and check the result',
  )
}

/** Adds a layer; what its template makes of its keys is not known. */
export function addLayer(release: CarriedRelease, source: Source, location: Location): void {
  if (source.root === undefined) {
    release.layers.push(source)
    return
  }
  const { map, hasDropped } = withoutTemplatedKeys(source.root)
  release.layers.push(
    hasDropped ? notEdited({ ...source, root: map, documents: [map] }, templatedKeys) : source,
  )
  if (hasDropped) addUnknown(release, location, templatedKeys, 'render the file and check the result')
}

const templatedKeys = 'a template generates some keys here'

/** The layer with a reason why its values are left as they are. */
export function notEdited(source: Source, refused: string): Source {
  return source.embedded === undefined ? source : { ...source, embedded: { ...source.embedded, refused } }
}

function editable({ isPartial }: Manifests, embedded: Embedded): Embedded {
  return isPartial ? { ...embedded, refused: 'a template adds or removes lines of this file' } : embedded
}

/** Notes that values are set which cannot be determined. */
export function addUnknown(release: CarriedRelease, location: Location, reason: string, help: string): void {
  if (release.isComplete) release.findings.push(partlyChecked(location, reason, help))
  release.isComplete = false
}

/** The release with a layer at least, so that missing values have a place. */
export function finished(release: CarriedRelease, location: Location): CarriedRelease {
  const hasSource = release.layers.some((layer) => 'findings' in layer)
  return hasSource ? release : { ...release, layers: [...release.layers, emptyLayer(location)] }
}

/** Keys of the values that are lost, with their paths in the values. */
function lostKeys(
  { findings, isPartial }: Manifests,
  { location }: MappingNode,
  embedded: Embedded,
): Finding[] {
  if (location === undefined || isPartial) return []
  // The first step is the document.
  const above = (embedded.path()?.length ?? 1) - 1
  return lostKeysIn(findings, location).map((finding) => {
    const { path, message } = finding
    const own = path.slice(above)
    const fix = finding.fix && fixBelow(finding.fix, above)
    return {
      ...finding,
      path: own,
      message: message.replace(pathText(path), pathText(own)),
      ...(fix && { fix }),
    }
  })
}

const sorted = new WeakMap<readonly Finding[], readonly Finding[]>()

/** Of the findings about a whole file those that are in a span of it. A file may hold very many releases. */
function lostKeysIn(findings: readonly Finding[], { start, end }: Location): Finding[] {
  let inOrder = sorted.get(findings)
  if (inOrder === undefined) {
    inOrder = findings
      .filter(({ ruleId }) => ['duplicate-key', 'merge-key-first'].includes(ruleId))
      .sort((a, b) => a.location.start - b.location.start)
    sorted.set(findings, inOrder)
  }
  let low = 0
  let high = inOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (inOrder[middle]!.location.start < start) low = middle + 1
    else high = middle
  }
  const inside: Finding[] = []
  for (; low < inOrder.length && inOrder[low]!.location.start < end; low++) inside.push(inOrder[low]!)
  return inside.filter(({ location }) => location.end <= end)
}

/** The fix of the same keys in the values, which are so many steps below the top of the file. */
function fixBelow(fix: PlannedFix, above: number): PlannedFix {
  const [first, ...rest] = fix.changes.map((change): FixChange =>
    change.kind === 'remove-duplicate' ? { ...change, path: change.path.slice(above) } : change,
  )
  return { ...fix, changes: [first!, ...rest] }
}
