import { builtIn } from '../../findings/finding.ts'
import { readText } from '../../sources/read-text.ts'
import { sourceFile, type Location, type SourceFile } from '../../text/source-file.ts'
import { isNull, type MappingNode, type ScalarNode, type ValueNode } from '../../values/values-tree.ts'
import { emptyCarrier, type CarriedRelease, type ReadCarrier } from '../parts/carrier.ts'
import type { CarrierOptions } from '../parts/carrier-options.ts'
import { chartNamedBy } from '../parts/chart-name.ts'
import { embeddedLines, embeddedMapping } from '../parts/embedded.ts'
import type { Outer } from '../../sources/source.ts'
import { addLayer, addUnknown, finished, notEdited } from '../parts/manifest.ts'
import { ofChart } from '../parts/unknown-chart.ts'
import { fileAt, treeLayer } from '../parts/values-layer.ts'
import type { Body, Expression } from './expression.ts'
import { hclComments } from './hcl-comments.ts'
import { HclError } from './hcl-error.ts'
import { bodyTree } from './body-tree.ts'
import { namesRelease } from './names-release.ts'
import { parseBlocks } from './parse.ts'
import { addSet } from './set-values.ts'
import { maskTemplates } from './template-text.ts'

/** The `helm_release` resources and the `helm_template` data sources of a Terraform file. */
export function readTerraform(file: SourceFile, options: CarrierOptions): ReadCarrier {
  const carrier: ReadCarrier = { ...emptyCarrier(file), comments: () => hclComments(file) }
  if (!namesRelease(file.text)) return carrier
  try {
    const blocks = releaseBlocks(file)
    const documents = blocks.map(({ body }) => bodyTree(body) as MappingNode)
    carrier.documents = documents
    carrier.unread = between(file, blocks)
    const outer: Outer = {
      file,
      documents,
      // Expressions have no aliases.
      notJudged: new Set(),
      read: (text) => treesOf(sourceFile(file.name, text)),
    }
    for (const { type, labels, key, body } of blocks) {
      const namedChart = chartNamedBy(maskedTextOf(body, 'chart'), options.charts)
      if (namedChart === 'other') {
        carrier.otherReleases++
        continue
      }
      const isTemplate = type === 'data'
      const address = `${isTemplate ? 'data.' : ''}${labels[0]}.${labels[1] ?? ''}`
      const help = isTemplate ? templateHelp : releaseHelp
      const release = terraformRelease(body, address, key, { ...options, outer, help, isTemplate })
      // With `show_only` the Secrets may not be among what is rendered.
      if (isTemplate && !showsSome(body)) release.renderedBy = 'Terraform'
      const location = body.attributes.get('chart')?.key ?? key
      const judged = ofChart(namedChart, release, options, location, help)
      if (judged === 'unknown') carrier.unknownReleases++
      else carrier.releases.push(judged)
    }
    return carrier
  } catch (error) {
    if (!(error instanceof HclError)) throw error
    const { message, start, end } = error
    const finding = builtIn('unreadable-file', {
      message: `the file is not HCL: ${message}`,
      path: [],
      location: { file, start, end },
    })
    return { ...carrier, ...emptyCarrier(file), findings: [finding] }
  }
}

/** Whether `show_only` names templates; empty it is as if it was absent. */
function showsSome({ attributes }: Body): boolean {
  const { node, items } = attributes.get('show_only')?.value ?? {}
  return node !== undefined && items?.length !== 0 && !isNull(node)
}

function releaseBlocks(file: SourceFile): Body['blocks'] {
  return parseBlocks(
    file,
    (type, labels) =>
      (type === 'resource' && labels[0] === 'helm_release') ||
      (type === 'data' && labels[0] === 'helm_template'),
  )
}

/** What is around blocks, which nobody reads. */
function between(file: SourceFile, blocks: Body['blocks']): Location[] {
  const starts = [0, ...blocks.map(({ end }) => end)]
  return starts.map((start, index) => ({ file, start, end: blocks[index]?.key.start ?? file.text.length }))
}

function treesOf(file: SourceFile): MappingNode[] | undefined {
  try {
    return releaseBlocks(file).map(({ body }) => bodyTree(body) as MappingNode)
  } catch (error) {
    if (error instanceof HclError) return undefined
    throw error
  }
}

interface ValuesOptions extends CarrierOptions {
  outer: Outer
  /** How to see the values that only Terraform knows. */
  help: string
}

interface ReleaseOptions extends ValuesOptions {
  /** Whether it is a data source, which renders and installs nothing; the provider does not read its `reuse_values`. */
  isTemplate: boolean
}

function terraformRelease(
  body: Body,
  address: string,
  key: Body['blocks'][number]['key'],
  { isTemplate, ...options }: ReleaseOptions,
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
    release.version = { text: versionText, location: version.location }
  }
  const values = body.attributes.get('values')
  const location = values?.key ?? body.attributes.get('chart')?.key ?? key
  if (values !== undefined) addValues(release, values.value, options)
  addSet(release, body, options.help)
  const reuse = isTemplate ? undefined : body.attributes.get('reuse_values')
  if (reuse !== undefined && !isFalse(reuse.value.node)) {
    addUnknown(
      release,
      reuse.key,
      'reuse_values keeps the values of the previous revision',
      'set all values here, and remove reuse_values',
    )
  }
  return finished(release, location)
}

function addValues(release: CarriedRelease, list: Expression, options: ValuesOptions): void {
  if (list.items === undefined || list.kind !== 'list') {
    release.hidden.push(...unreadIn(list))
    addUnknown(release, list.location, 'these values are known only when Terraform runs', options.help)
    return
  }
  for (const item of list.items) addItem(release, item, options)
}

const templatedLines = 'a template adds or removes lines of these values'
const releaseHelp = 'check the output of helm get values after the next apply'
const templateHelp = 'check the values that terraform plan shows'

function addItem(release: CarriedRelease, item: Expression, { outer, profile, help }: ValuesOptions): void {
  const { location, text, items = [] } = item
  const [argument] = items
  const path = argument === undefined ? undefined : localPath(argument)
  if (text !== undefined) {
    release.valueNodes.push(item.node)
    const source = readText(text.file, text.text, profile)
    if (source.root === undefined && text.text.includes('\uE000')) {
      addUnknown(release, location, 'these values are not YAML before Terraform renders them', help)
      return
    }
    const findings = text.isPartial ? [] : source.findings
    const mask = (inner: string): string => maskTemplates(inner, 0).text
    const { text: read, lines, isPartial } = text
    const embedded = embeddedLines({ outer, node: item.node, source, read, mask, profile, lines })
    const layer = { ...source, findings, file: fileAt(location), embedded }
    addLayer(
      release,
      source.root === undefined ? source : isPartial ? notEdited(layer, templatedLines) : layer,
      location,
    )
    if (isPartial) addUnknown(release, location, templatedLines, help)
  } else if (
    (item.name === 'yamlencode' || item.name === 'jsonencode') &&
    argument?.node.kind === 'mapping'
  ) {
    release.valueNodes.push(item.node)
    const embedded = {
      ...embeddedMapping(outer, outer.file.text, argument.node),
      refused: `${item.name} generates the values`,
    }
    addLayer(release, { ...treeLayer(argument.node, location), embedded }, location)
  } else if (item.name === 'file' && path !== undefined) {
    release.layers.push({ path, base: 'carrier', location, isOptional: false })
  } else {
    release.hidden.push(...unreadIn(item))
    addUnknown(release, location, 'these values are known only when Terraform runs', help)
  }
}

/** The arguments of a call: of their texts nobody knows what becomes of them. */
function unreadIn({ items: [first] = [], location }: Expression): Location[] {
  return first === undefined ? [] : [{ ...location, start: first.location.start, end: location.end - 1 }]
}

/** A path in the folder of the file. */
function localPath({ location, kind }: Expression): string | undefined {
  if (kind !== 'text') return undefined
  const written = location.file.text.slice(location.start + 1, location.end - 1)
  const path = written.replace(/^\$\{\s*path\.module\s*\}\//, '')
  return /[\\$%{}]/.test(path) ? undefined : path
}

/** A text with what Terraform fills in replaced. */
function maskedTextOf({ attributes }: Body, name: string): string | undefined {
  const node = attributes.get(name)?.value.node
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

/** A text without anything that Terraform fills in. */
export function textOf({ attributes }: Body, name: string): string | undefined {
  const node = attributes.get(name)?.value.node as ScalarNode | undefined
  return typeof node?.value === 'string' && !node.value.includes('\uE000') ? node.value : undefined
}

function isFalse(node: ValueNode): boolean {
  return node.kind === 'scalar' && node.value === false
}
