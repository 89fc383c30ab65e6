import {
  isAlias,
  isMap,
  isScalar,
  type Document,
  type Node,
  type Pair,
  type Scalar as YamlScalar,
} from 'yaml'
import type { Place, SourceFile } from '../source-file.ts'
import type { Entry, ListNode, MapNode, Path, ScalarNode, ValueNode } from '../values-tree.ts'
import { newestProfile } from '../helm-profile.ts'
import { refuseAnchorName, refuseInFlow } from './node-refusals.ts'
import { mergedEntries } from './merge-key.ts'
import { scalarKey, scalarNode } from './scalar-node.ts'
import { YamlFault } from './yaml-fault.ts'

export interface DuplicateKey {
  path: Path
  first: Place
  last: Place
}

/** go-yaml allows documents to expand to this many nodes through aliases before it looks at the ratio. */
const maxAliasedNodes = 400_000
const maxDepth = 500

interface Anchored {
  node: ValueNode
  /** Nodes in it, those behind aliases counted each time. */
  size: number
  height: number
}

interface Build {
  file: SourceFile
  /** Helm 4 ends a file with a line break before it parses it, Helm 3 does not. */
  addsLastLineBreak: boolean
  anchors: Map<string, Anchored | 'open'>
  duplicates: DuplicateKey[]
  nodes: number
  aliasedNodes: number
  deepest: number
}

interface Trail {
  parent?: Trail
  key: string | number
}

/** The values of one YAML document, in linear time. Throws a {@link YamlFault} at what Helm would refuse. */
export function buildTree(
  document: Document.Parsed,
  file: SourceFile,
  duplicates: DuplicateKey[],
  { readsAllDocuments: addsLastLineBreak } = newestProfile,
): ValueNode {
  const build: Build = {
    file,
    addsLastLineBreak,
    anchors: new Map(),
    duplicates,
    nodes: 0,
    aliasedNodes: 0,
    deepest: 0,
  }
  return buildNode(build, document.contents, file.text.length, 0)
}

function buildNode(
  build: Build,
  node: Node | null,
  missingAt: number,
  depth: number,
  trail?: Trail,
): ValueNode {
  if (node === null) return emptyNode(build, missingAt)
  if (isAlias(node)) return resolveAlias(build, node, depth)
  const anchor = isScalar(node) || 'items' in node ? node.anchor : undefined
  if (anchor === undefined) return buildContent(build, node, depth, trail)

  refuseAnchorName(anchor, placeOf(build, node))
  const { nodes: nodesBefore, deepest: deepestBefore } = build
  build.anchors.set(anchor, 'open')
  build.deepest = depth
  const built = buildContent(build, node, depth, trail)
  build.anchors.set(anchor, { node: built, size: build.nodes - nodesBefore, height: build.deepest - depth })
  build.deepest = Math.max(build.deepest, deepestBefore)
  return built
}

function buildContent(build: Build, node: Node, depth: number, trail?: Trail): ValueNode {
  build.nodes++
  if (depth > build.deepest) build.deepest = depth
  const place = placeOf(build, node)
  if (depth > maxDepth) throw tooDeep(place)
  if (isScalar(node)) return scalarNode(node as YamlScalar.Parsed, place, build.addsLastLineBreak)
  if ((node as { flow?: boolean }).flow === true) refuseInFlow(node, place)
  if (isMap(node)) return buildMap(build, node.items as Pair<Node, Node | null>[], place, depth, trail)
  return buildList(build, (node as unknown as { items: (Node | null)[] }).items, place, depth, trail)
}

function buildList(
  build: Build,
  items: (Node | null)[],
  place: Place,
  depth: number,
  parent?: Trail,
): ListNode {
  const nodes = items.map((item, key) =>
    buildNode(build, item, place.end, depth + 1, { ...(parent && { parent }), key }),
  )
  return { kind: 'list', items: nodes, place }
}

function buildMap(
  build: Build,
  pairs: Pair<Node, Node | null>[],
  place: Place,
  depth: number,
  parent?: Trail,
): MapNode {
  const entries = new Map<string, Entry>()
  const own = new Map<string, Place>()
  const dropped: [string, Entry][] = []
  const set = (key: string, entry: Entry): void => {
    const before = entries.get(key)
    if (before !== undefined) dropped.push([key, before])
    entries.set(key, entry)
  }
  for (const pair of pairs) {
    const keyPlace = pair.key === null ? place : placeOf(build, pair.key)
    const key = keyOf(build, pair.key, keyPlace)
    const trail = { ...(parent && { parent }), key }
    const value = buildNode(build, pair.value, keyPlace.end, depth + 1, trail)
    if (isMergeKey(pair.key)) {
      for (const [name, entry] of mergedEntries(value, keyPlace)) set(name, entry)
      continue
    }
    const first = own.get(key)
    if (first) build.duplicates.push({ path: pathOf(trail), first, last: keyPlace })
    else own.set(key, keyPlace)
    set(key, { key: keyPlace, value })
  }
  return { kind: 'map', entries, place, ...(dropped.length === 0 ? {} : { dropped }) }
}

function keyOf(build: Build, key: Node | null, place: Place): string {
  if (isScalar(key)) {
    const scalar = key as YamlScalar.Parsed
    if (key.anchor !== undefined) {
      refuseAnchorName(key.anchor, place)
      build.anchors.set(key.anchor, { node: scalarNode(scalar, place), size: 1, height: 0 })
    }
    return scalarKey(scalar, place)
  }
  if (isAlias(key)) {
    const target = resolveAlias(build, key, 0)
    if (target.kind === 'scalar' && target.value !== null) return String(target.value)
  }
  if (key === null) throw new YamlFault('a value without a key', place.start, place.end)
  throw new YamlFault(
    'a list or a map cannot be a key',
    place.start,
    place.end,
    'values files are no templates: put {{ }} placeholders in quotes, or replace them first',
  )
}

/** `<<` takes over the keys of other maps, unless it is quoted. */
function isMergeKey(key: Node | null): boolean {
  return (
    isScalar(key) &&
    key.source === '<<' &&
    key.type === 'PLAIN' &&
    (key.tag === undefined || key.tag === 'tag:yaml.org,2002:merge')
  )
}

function resolveAlias(build: Build, alias: Node & { source: string }, depth: number): ValueNode {
  const place = placeOf(build, alias)
  const target = build.anchors.get(alias.source)
  if (target === undefined) {
    throw new YamlFault(
      'the alias names no anchor above it',
      place.start,
      place.end,
      'put the value in quotes if it starts with a * of its own',
    )
  }
  if (target === 'open') throw new YamlFault('the anchor contains itself', place.start, place.end)
  build.file.hasAliases = true
  build.nodes += target.size
  build.aliasedNodes += target.size
  build.deepest = Math.max(build.deepest, depth + target.height)
  if (depth + target.height > maxDepth) throw tooDeep(place)
  if (build.aliasedNodes > maxAliasedNodes) {
    throw new YamlFault(
      `aliases expand this document to more than ${maxAliasedNodes.toLocaleString('en')} values`,
      place.start,
      place.end,
      'aliases of aliases multiply; write the values out',
    )
  }
  return target.node
}

function emptyNode(build: Build, at: number): ScalarNode {
  build.nodes++
  return { kind: 'scalar', value: null, style: 'plain', place: { file: build.file, start: at, end: at } }
}

function placeOf({ file }: Build, { range }: Node): Place {
  return { file, start: range![0], end: range![1] }
}

function tooDeep({ start, end }: Place): YamlFault {
  return new YamlFault(
    'the document is nested too deeply',
    start,
    end,
    'values of a chart are a few levels deep',
  )
}

function pathOf(trail: Trail | undefined): Path {
  const path: (string | number)[] = []
  for (let at = trail; at !== undefined; at = at.parent) path.unshift(at.key)
  return path
}
