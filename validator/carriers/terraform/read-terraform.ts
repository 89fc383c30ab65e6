import { builtIn } from '../../finding.ts'
import { readText } from '../../source.ts'
import type { SourceFile } from '../../source-file.ts'
import type { MapNode, ScalarNode, ValueNode } from '../../values-tree.ts'
import type { Carrier, CarriedRelease } from '../carrier.ts'
import { isChart } from '../chart-name.ts'
import { addLayer, addUnknown, finished } from '../manifest.ts'
import type { CarrierOptions } from '../read-carrier.ts'
import { fileAt, treeLayer } from '../values-layer.ts'
import type { Body, Expression } from './expression.ts'
import { HclFault } from './hcl-fault.ts'
import { bodyTree, parseBlocks } from './parse.ts'
import { addSet } from './set-values.ts'

/** The `helm_release` resources of a Terraform file. */
export function readTerraform(file: SourceFile, options: CarrierOptions): Carrier {
  const carrier: Carrier = { file, releases: [], otherReleases: 0, otherManifests: 0, findings: [] }
  if (!file.text.includes('helm_release')) return carrier
  try {
    const blocks = parseBlocks(file, (type, labels) => type === 'resource' && labels[0] === 'helm_release')
    carrier.documents = blocks.map(({ body }) => bodyTree(body) as MapNode)
    for (const { labels, key, body } of blocks) {
      if (!isChart(textOf(body, 'chart'), options.chart)) carrier.otherReleases++
      else carrier.releases.push(terraformRelease(body, `helm_release.${labels[1] ?? ''}`, key, options))
    }
    return carrier
  } catch (fault) {
    if (!(fault instanceof HclFault)) throw fault
    const { message, start, end } = fault
    const finding = builtIn('unreadable-file', {
      message: `the file is not HCL: ${message}`,
      path: [],
      place: { file, start, end },
    })
    return { file, releases: [], otherReleases: 0, otherManifests: 0, findings: [finding] }
  }
}

function terraformRelease(
  body: Body,
  address: string,
  key: Body['blocks'][number]['key'],
  { profile }: CarrierOptions,
): CarriedRelease {
  const name = [textOf(body, 'namespace'), textOf(body, 'name')]
  const release: CarriedRelease = {
    name: name.includes(undefined) ? (name[1] ?? address) : name.join('/'),
    layers: [],
    valueNodes: [],
    hidden: [],
    flags: [],
    findings: [],
    isComplete: true,
  }
  const version = body.attributes.get('version')?.value
  const versionText = textOf(body, 'version')
  if (version !== undefined && versionText !== undefined) {
    release.version = { text: versionText, place: version.place }
  }
  const values = body.attributes.get('values')
  const place = values?.key ?? body.attributes.get('chart')?.key ?? key
  if (values !== undefined) addValues(release, values.value, profile)
  addSet(release, body)
  const reuse = body.attributes.get('reuse_values')
  if (reuse !== undefined && !isFalse(reuse.value.node)) {
    addUnknown(release, reuse.key, 'reuse_values keeps values of the release before', 'set all values here')
  }
  return finished(release, place)
}

function addValues(release: CarriedRelease, list: Expression, profile: CarrierOptions['profile']): void {
  if (list.items === undefined || list.kind !== 'list') {
    addUnknown(release, list.place, 'these values are known once Terraform runs', unknownHelp)
    return
  }
  for (const item of list.items) addItem(release, item, profile)
}

const unknownHelp = 'check what helm get values prints after the next apply'

function addItem(release: CarriedRelease, item: Expression, profile: CarrierOptions['profile']): void {
  const { place, text, items = [] } = item
  const [argument] = items
  const path = argument === undefined ? undefined : localPath(argument)
  if (text !== undefined) {
    release.valueNodes.push(item.node)
    const source = readText(text.file, text.text, profile)
    if (source.root === undefined && text.text.includes('\uE000')) {
      addUnknown(release, place, 'these values are YAML only once Terraform has filled them in', unknownHelp)
      return
    }
    const findings = text.isPartial ? [] : source.findings
    addLayer(
      release,
      source.root === undefined ? source : { ...source, findings, file: fileAt(place) },
      place,
    )
    if (text.isPartial)
      addUnknown(release, place, 'a template decides about lines of these values', unknownHelp)
  } else if ((item.name === 'yamlencode' || item.name === 'jsonencode') && argument?.node.kind === 'map') {
    release.valueNodes.push(item.node)
    addLayer(release, treeLayer(argument.node, place), place)
  } else if (item.name === 'file' && path !== undefined) {
    release.layers.push({ path, base: 'carrier', place, isOptional: false })
  } else addUnknown(release, place, 'these values are known once Terraform runs', unknownHelp)
}

/** A path in the folder of the file. */
function localPath({ place, kind }: Expression): string | undefined {
  if (kind !== 'text') return undefined
  const written = place.file.text.slice(place.start + 1, place.end - 1)
  const path = written.replace(/^\$\{\s*path\.module\s*\}\//, '')
  return /[\\$%{}]/.test(path) ? undefined : path
}

/** A text without anything that Terraform fills in. */
export function textOf({ attributes }: Body, name: string): string | undefined {
  const node = attributes.get(name)?.value.node as ScalarNode | undefined
  return typeof node?.value === 'string' && !node.value.includes('\uE000') ? node.value : undefined
}

function isFalse(node: ValueNode): boolean {
  return node.kind === 'scalar' && node.value === false
}
