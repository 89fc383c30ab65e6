import { entryAt, type Entry, type MappingNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { schemaValidationOff } from './parts/carrier-findings.ts'
import { chartNamedBy, type NamedChart } from './parts/chart-name.ts'
import {
  isTrueAt,
  itemsAt,
  mappingAt,
  mappingsAt,
  nameOf,
  locationOf,
  scalarAt,
  textAt,
  writtenText,
} from './parts/manifest-node.ts'
import { addUnknown, addValues, finished, newRelease, type Manifests } from './parts/manifest.ts'
import { parameterFlag, parameterText } from './parts/parameter.ts'
import { maskBuildVariables, templated, unknownText } from './parts/templated.ts'
import { noted, ofChart, type NotJudged } from './parts/unknown-chart.ts'

/** The releases of an `Application`, or of the template of an `ApplicationSet`: a source that is a Helm chart each. */
export function argoReleases(manifests: Manifests, root: MappingNode): (CarriedRelease | NotJudged)[] {
  const isSet = textAt(root, 'kind') === 'ApplicationSet'
  const app = isSet ? mappingAt(root, 'spec', 'template') : root
  const spec = app && mappingAt(app, 'spec')
  if (app === undefined || spec === undefined) return []
  const sources = sourcesOf(spec)
  const refs = sources.flatMap((source) => textAt(source, 'ref') ?? [])
  return sources.flatMap((source) => {
    if (!isHelm(source)) return []
    const namedChart = chartOfSource(source, manifests)
    if (namedChart === 'other') return noted(manifests, source, 'other')
    const release = sourceRelease(manifests, source, nameOf(app, nameOf(root, 'Application')), refs)
    if (!keepsSecrets(spec)) release.renderedBy = 'Argo CD'
    const patch = isSet ? entryAt(root, ['spec', 'templatePatch']) : undefined
    if (patch?.key !== undefined) {
      addUnknown(
        release,
        patch.key,
        'templatePatch may change the values',
        'render the ApplicationSet and check the Applications',
      )
    }
    const location = chartEntry(source)?.key ?? locationOf(manifests.file, source)
    const help = 'check the Application that Argo CD generates'
    return noted(manifests, source, ofChart(namedChart, release, manifests, location, help))
  })
}

/** As `GetSources` of Argo CD: the source that is hydrated, else several, else the single one. */
function sourcesOf(spec: MappingNode): MappingNode[] {
  const dry = mappingAt(spec, 'sourceHydrator', 'drySource')
  const several = mappingsAt(spec, 'sources')
  if (dry === undefined && several.length > 0) return several
  return [dry ?? mappingAt(spec, 'source')].filter((one) => one !== undefined)
}

/** Whether a sync leaves the Secrets in the cluster as they are, whatever was rendered. */
function keepsSecrets(spec: MappingNode): boolean {
  const respects = itemsAt(spec, 'syncPolicy', 'syncOptions').some(
    (option) => option.kind === 'scalar' && option.value === 'RespectIgnoreDifferences=true',
  )
  const ignored = mappingsAt(spec, 'ignoreDifferences').map((entry) => textAt(entry, 'kind'))
  return respects && ignored.some((kind) => kind === 'Secret' || kind === '*')
}

function isHelm(source: MappingNode): boolean {
  return source.entries.has('chart') || source.entries.has('helm') || isOci(source)
}

function isOci(source: MappingNode): boolean {
  return textAt(source, 'repoURL')?.startsWith('oci://') === true
}

/** A chart of a repository; an image of a registry, which Argo CD reads as a source since 3.1; a folder of a Git repository. */
function chartOfSource(source: MappingNode, { charts }: Manifests): NamedChart {
  const named = textAt(source, 'chart')
  if (named !== undefined) return chartNamedBy(named, charts)
  return chartNamedBy(textAt(source, isOci(source) ? 'repoURL' : 'path'), charts)
}

function chartEntry(source: MappingNode): Entry | undefined {
  return ['chart', isOci(source) ? 'repoURL' : 'path', 'repoURL']
    .map((key) => entryAt(source, [key]))
    .find((entry) => entry !== undefined)
}

function sourceRelease(
  manifests: Manifests,
  source: MappingNode,
  name: string,
  refs: readonly string[],
): CarriedRelease {
  const { file } = manifests
  const named = entryAt(source, ['chart']) ?? entryAt(source, ['repoURL']) ?? entryAt(source, ['path'])
  const location = named?.key ?? locationOf(file, source)
  const release = newRelease(manifests, name, location)
  const version = scalarAt(source, 'targetRevision')
  // The revision of a Git repository is not a chart version.
  if (version?.location !== undefined && (source.entries.has('chart') || isOci(source))) {
    release.version = { text: writtenText(version), location: version.location }
  }
  addHelm(manifests, release, source, refs)
  const valuesKey = ['valuesObject', 'values', 'parameters', 'valueFiles']
    .map((key) => entryAt(source, ['helm', key])?.key)
    .find((key) => key !== undefined)
  return finished(release, valuesKey ?? location)
}

/**
 * valueFiles < values < parameters. valuesObject takes the place of values, so that these are not read at all
 * (`ApplicationSourceHelm.ValuesYAML` of Argo CD, and its page on Helm).
 */
function addHelm(
  manifests: Manifests,
  release: CarriedRelease,
  source: MappingNode,
  refs: readonly string[],
): void {
  addValueFiles(manifests, release, source, refs)
  const object = entryAt(source, ['helm', 'valuesObject'])
  const isNull = object?.value.kind === 'scalar' && object.value.value === null
  const values = object === undefined || isNull ? entryAt(source, ['helm', 'values']) : object
  if (values !== undefined) addValues(manifests, release, values)
  addParameters(manifests, release, source)
  const off = isTrueAt(source, 'helm', 'skipSchemaValidation')
  if (off?.key !== undefined) release.findings.push(schemaValidationOff(off.key, 'skipSchemaValidation'))
}

function addValueFiles(
  { file }: Manifests,
  release: CarriedRelease,
  source: MappingNode,
  refs: readonly string[],
): void {
  const isOptional = isTrueAt(source, 'helm', 'ignoreMissingValueFiles') !== undefined
  for (const item of itemsAt(source, 'helm', 'valueFiles')) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue
    const location = locationOf(file, item)
    const path = maskBuildVariables(item.value)
    const [, ref, rest] = /^\$([^/]+)\/(.+)$/.exec(path) ?? []
    if (
      ref !== undefined &&
      rest !== undefined &&
      refs.includes(ref) &&
      !templated.test(path) &&
      !isPattern(rest)
    ) {
      release.layers.push({ path: rest, base: 'repository', location, isOptional })
    } else if (!source.entries.has('chart') && !isOci(source) && !templated.test(path) && !isPattern(path)) {
      const folder = textAt(source, 'path') ?? '.'
      const inRepository = path.startsWith('/') ? path.slice(1) : `${folder}/${path}`
      release.layers.push({ path: inRepository, base: 'repository', location, isOptional })
    } else {
      addUnknown(
        release,
        location,
        `the file ${writtenText(item)} is not in this repository`,
        'if you have that file, check it as a layer with -f',
      )
    }
  }
}

/** Argo CD resolves patterns in its own checkout. */
function isPattern(path: string): boolean {
  return /[*?[{]|:\/\//.test(path)
}

/** `--set`, then `--set-string`, then `--set-file`: Helm's order by kind, whatever the order here. */
function addParameters({ file }: Manifests, release: CarriedRelease, source: MappingNode): void {
  const kinds = { '--set': [] as CarriedRelease['flags'], '--set-string': [] as CarriedRelease['flags'] }
  for (const item of mappingsAt(source, 'helm', 'parameters')) {
    const name = scalarAt(item, 'name')
    const value = scalarAt(item, 'value')
    if (name === undefined) continue
    const kind = isTrueAt(item, 'forceString') === undefined ? '--set' : '--set-string'
    kinds[kind].push(
      parameterFlag({
        kind,
        name: parameterText(name),
        nameLocation: locationOf(file, name),
        value: value === undefined ? '' : withEscapedCommas(maskBuildVariables(parameterText(value))),
        valueLocation: locationOf(file, value ?? name),
        textAdvice: 'add forceString: true to the parameter',
      }),
    )
    if (value !== undefined) release.valueNodes.push(value)
  }
  const files = mappingsAt(source, 'helm', 'fileParameters').flatMap((item) => {
    const name = scalarAt(item, 'name')
    if (name === undefined) return []
    const location = locationOf(file, name)
    return parameterFlag({
      kind: '--set-string',
      name: parameterText(name),
      nameLocation: location,
      value: unknownText,
      valueLocation: location,
      textAdvice: '',
    })
  })
  release.flags.push(...kinds['--set'], ...kinds['--set-string'], ...files)
}

/** `cleanSetParameters` of Argo CD: commas are escaped, but for a list in braces. */
function withEscapedCommas(value: string): string {
  return value.startsWith('{') && value.endsWith('}') ? value : value.replace(/(?<!\\),/g, '\\,')
}
