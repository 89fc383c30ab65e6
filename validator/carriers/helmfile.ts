import { entryAt, type MappingNode, type ScalarNode } from '../values/values-tree.ts'
import type { CarriedRelease } from './parts/carrier.ts'
import { schemaValidationOff } from './parts/carrier-findings.ts'
import { chartNamedBy } from './parts/chart-name.ts'
import {
  isTrueAt,
  itemsAt,
  mappingsAt,
  locationOf,
  scalarAt,
  textAt,
  writtenText,
} from './parts/manifest-node.ts'
import { addUnknown, addValues, finished, newRelease, type Manifests } from './parts/manifest.ts'
import { parameterFlag, parameterText } from './parts/parameter.ts'
import { templated, unknownText } from './parts/templated.ts'
import { noted, ofChart, type NotJudged } from './parts/unknown-chart.ts'

/** The releases of a helmfile. */
export function helmfileReleases(manifests: Manifests, root: MappingNode): (CarriedRelease | NotJudged)[] {
  const releases = mappingsAt(root, 'releases').filter(
    ({ entries }) => entries.has('chart') || entries.has('inherit'),
  )
  return releases.map((node) => noted(manifests, node, judgedRelease(manifests, node)))
}

function judgedRelease(manifests: Manifests, node: MappingNode): CarriedRelease | NotJudged {
  const namedChart = chartNamedBy(textAt(node, 'chart'), manifests.charts)
  if (namedChart === 'other') return 'other'
  const location =
    (entryAt(node, ['chart']) ?? entryAt(node, ['inherit']))?.key ?? locationOf(manifests.file, node)
  const release = helmfileRelease(manifests, node)
  return ofChart(namedChart, release, manifests, location, 'check the output of helmfile write-values')
}

function helmfileRelease(manifests: Manifests, node: MappingNode): CarriedRelease {
  const { file } = manifests
  const anchor = entryAt(node, ['values']) ?? entryAt(node, ['chart'])
  const location = anchor?.key ?? locationOf(file, node)
  const name = [scalarAt(node, 'namespace'), scalarAt(node, 'name')].flatMap((one) =>
    one ? writtenText(one) : [],
  )
  const release = newRelease(manifests, name.join('/'), location)
  const version = scalarAt(node, 'version')
  if (version?.location !== undefined)
    release.version = { text: writtenText(version), location: version.location }
  addInherited(release, node)
  addValuesList(manifests, release, node)
  addSecrets(release, node)
  addSet(manifests, release, node)
  const off = isTrueAt(node, 'skipSchemaValidation') ?? defaultSwitch(manifests, node)
  if (off?.key !== undefined) release.findings.push(schemaValidationOff(off.key, 'skipSchemaValidation'))
  addArguments(manifests, release)
  return finished(release, location)
}

/** What helmfile passes on to Helm as it is: the flag that skips the schema, flags that set values. */
function addArguments({ file, documents }: Manifests, release: CarriedRelease): void {
  const items = ['args', 'syncArgs'].flatMap((key) =>
    documents.flatMap((one) => itemsAt(one, 'helmDefaults', key)),
  )
  for (const item of items) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue
    const location = locationOf(file, item)
    if (/(?:^|\s)--skip-schema-validation(?:=true)?(?!\S)/.test(item.value)) {
      release.findings.push(schemaValidationOff(location, '--skip-schema-validation'))
    }
    if (/(?:^|\s)(?:--set(?:-\w+)?|--values|-f)(?![\w-])/.test(item.value)) {
      addUnknown(
        release,
        location,
        'these Helm arguments set values, which gloo-values does not read',
        'check the output of helmfile write-values with the same flags',
      )
    }
  }
}

function defaultSwitch({ documents }: Manifests, node: MappingNode): ReturnType<typeof isTrueAt> {
  if (node.entries.has('skipSchemaValidation')) return undefined
  const last = documents.findLast(
    (one) => entryAt(one, ['helmDefaults', 'skipSchemaValidation']) !== undefined,
  )
  return last && isTrueAt(last, 'helmDefaults', 'skipSchemaValidation')
}

/** Of a template of releases, or one that YAML's own merge does not bring. */
function addInherited(release: CarriedRelease, node: MappingNode): void {
  for (const key of ['inherit', 'valuesTemplate', 'setTemplate']) {
    const entry = entryAt(node, [key])
    if (entry?.key === undefined) continue
    addUnknown(release, entry.key, `${key} may set other values`, 'check the output of helmfile write-values')
  }
}

/** Files and mappings, in their order. */
function addValuesList(manifests: Manifests, release: CarriedRelease, node: MappingNode): void {
  const { file } = manifests
  const isOptional = ['Warn', 'Info', 'Debug'].includes(textAt(node, 'missingFileHandler') ?? '')
  for (const item of itemsAt(node, 'values')) {
    const location = locationOf(file, item)
    if (item.kind === 'mapping')
      addValues(manifests, release, { key: { ...location, end: location.start }, value: item })
    else if (item.kind === 'scalar' && typeof item.value === 'string') {
      if (isPlainFile(item.value))
        release.layers.push({ path: item.value, base: 'carrier', location, isOptional })
      else {
        addUnknown(
          release,
          location,
          `the values of ${writtenText(item)} are known only after helmfile renders them`,
          'check the output of helmfile write-values',
        )
      }
    }
  }
}

function isPlainFile(path: string): boolean {
  return !templated.test(path) && !/[*?[{]|:\/\/|\.gotmpl$/.test(path)
}

function addSecrets(release: CarriedRelease, node: MappingNode): void {
  const entry = entryAt(node, ['secrets'])
  if (entry?.key === undefined) return
  addUnknown(
    release,
    entry.key,
    'the values under secrets are encrypted',
    'check the output of helmfile write-values',
  )
}

function addSet({ file }: Manifests, release: CarriedRelease, node: MappingNode): void {
  for (const [key, kind] of [
    ['set', '--set'],
    ['setString', '--set-string'],
  ] as const) {
    for (const item of mappingsAt(node, key)) {
      const name = scalarAt(item, 'name')
      if (name === undefined) continue
      const value = scalarAt(item, 'value')
      const list = itemsAt(item, 'values').filter((one): one is ScalarNode => one.kind === 'scalar')
      const text = item.entries.has('values')
        ? `{${list.map((one) => escaped(parameterText(one))).join(',')}}`
        : value === undefined
          ? unknownText
          : escaped(parameterText(value))
      release.valueNodes.push(...list, ...(value === undefined ? [] : [value]))
      release.flags.push(
        parameterFlag({
          kind,
          name: parameterText(name),
          nameLocation: locationOf(file, name),
          value: text,
          valueLocation: locationOf(file, value ?? entryAt(item, ['values'])?.value ?? name),
          textAdvice: 'set the value with setString',
        }),
      )
    }
  }
}

/** helmfile escapes what Helm would take for the syntax of lists. */
function escaped(text: string): string {
  return text.replace(/[{},]/g, '\\$&')
}
