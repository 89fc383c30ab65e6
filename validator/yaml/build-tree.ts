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
import {
  isSameValue,
  type Entry,
  type ListNode,
  type MapNode,
  type Path,
  type ScalarNode,
  type ValueNode,
} from '../values-tree.ts'
import { newestProfile } from '../helm-profile.ts'
import { isSameText, type DuplicateKey } from './duplicate-keys.ts'
import { mapKey } from './map-key.ts'
import { refuseAnchorName, refuseInFlow, refuseSplitKeys, refuseTagWithoutBlank } from './node-refusals.ts'
import { mergedEntries } from './merge-key.ts'
import { maxDepth, tooDeep } from './depth.ts'
import { isNotFinite, refuseNotFinite } from './refuse-not-finite.ts'
import { scalarKey, scalarNode } from './scalar-node.ts'
import { YamlFault } from './yaml-fault.ts'

/** A key that a `<<` behind it sets to another value. */
export interface MergedOver {
  path: Path
  key: Place
  merge: Place
  /** The key in the map that is merged. */
  from: Place
}

/** What is read, but hardly as it is meant. */
export interface Oddities {
  duplicates: DuplicateKey[]
  mergedOver: MergedOver[]
}

/** go-yaml allows documents to expand to this many nodes through aliases before it looks at the ratio. */
const maxAliasedNodes = 400_000

interface Anchored {
  node: ValueNode
  /** Text of a scalar. */
  source?: string
  /** Nodes in it, those behind aliases counted each time. */
  size: number
  height: number
}

interface Build {
  file: SourceFile
  /** Helm 4 ends a file with a line break before it parses it, Helm 3 does not. */
  addsLastLineBreak: boolean
  anchors: Map<string, Anchored | 'open'>
  oddities: Oddities
  notFinite: ScalarNode[]
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
  oddities: Oddities,
  { readsAllDocuments: addsLastLineBreak } = newestProfile,
): ValueNode {
  const build: Build = {
    file,
    addsLastLineBreak,
    anchors: new Map(),
    oddities,
    notFinite: [],
    nodes: 0,
    aliasedNodes: 0,
    deepest: 0,
  }
  const root = buildNode(build, document.contents, file.text.length, 0)
  refuseNotFinite(build.notFinite, root)
  return root
}

function buildNode(
  build: Build,
  node: Node | null,
  missingAt: number,
  depth: number,
  trail?: Trail,
): ValueNode {
  if (node === null) return emptyNode(build, missingAt)
  if (isAlias(node)) return resolveAlias(build, node, depth).node
  const anchor = isScalar(node) || 'items' in node ? node.anchor : undefined
  if (anchor === undefined) return buildContent(build, node, depth, trail)

  refuseAnchorName(anchor, placeOf(build, node))
  const { nodes: nodesBefore, deepest: deepestBefore } = build
  build.anchors.set(anchor, 'open')
  build.deepest = depth
  const built = buildContent(build, node, depth, trail)
  build.anchors.set(anchor, {
    node: built,
    ...(isScalar(node) && { source: node.source ?? '' }),
    size: build.nodes - nodesBefore,
    height: build.deepest - depth,
  })
  build.deepest = Math.max(build.deepest, deepestBefore)
  return built
}

function buildContent(build: Build, node: Node, depth: number, trail?: Trail): ValueNode {
  build.nodes++
  if (depth > build.deepest) build.deepest = depth
  const place = placeOf(build, node)
  if (depth > maxDepth) throw tooDeep(place.start, place.end)
  refuseTagWithoutBlank(node, place)
  if (isScalar(node)) return buildScalar(build, node as YamlScalar.Parsed, place)
  if ((node as { flow?: boolean }).flow === true) refuseInFlow(node, place)
  else refuseSplitKeys(node, place)
  if (isMap(node)) return buildMap(build, node.items as Pair<Node, Node | null>[], place, depth, trail)
  return buildList(build, (node as unknown as { items: (Node | null)[] }).items, place, depth, trail)
}

function buildScalar(build: Build, scalar: YamlScalar.Parsed, place: Place): ScalarNode {
  const node = scalarNode(scalar, place, build.addsLastLineBreak)
  if (isNotFinite(node)) build.notFinite.push(node)
  return node
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
  const merged: { key: string; before: Entry; entry: Entry; merge: Place }[] = []
  const set = (key: string, entry: Entry): Entry | undefined => {
    const before = entries.get(key)
    if (before !== undefined) dropped.push([key, before])
    entries.set(key, entry)
    return before
  }
  for (const pair of pairs) {
    const keyPlace = pair.key === null ? place : placeOf(build, pair.key)
    const key = keyOf(build, pair.key, keyPlace)
    const trail = { ...(parent && { parent }), key }
    const value = buildNode(build, pair.value, keyPlace.end, depth + 1, trail)
    if (isMergeKey(pair.key)) {
      for (const [key, entry] of mergedEntries(value, keyPlace)) {
        const before = set(key, entry)
        if (before !== undefined && own.has(key)) merged.push({ key, before, entry, merge: keyPlace })
      }
      continue
    }
    const first = own.get(key)
    if (first) {
      const before = entries.get(key)!
      build.oddities.duplicates.push({
        path: pathOf(trail),
        first,
        before: before.key!,
        place: keyPlace,
        isSame: isSameText(before.value, value),
      })
    } else own.set(key, keyPlace)
    set(key, { key: keyPlace, value })
  }
  for (const { key, before, entry, merge } of merged) {
    if (entries.get(key) !== entry || isSameValue(before.value, entry.value)) continue
    const path = pathOf({ ...(parent && { parent }), key })
    build.oddities.mergedOver.push({ path, key: own.get(key)!, merge, from: entry.key! })
  }
  return { kind: 'map', entries, place, ...(dropped.length === 0 ? {} : { dropped }) }
}

function keyOf(build: Build, key: Node | null, place: Place): string {
  if (isScalar(key)) {
    refuseTagWithoutBlank(key, place)
    const scalar = key as YamlScalar.Parsed
    if (key.anchor !== undefined) {
      refuseAnchorName(key.anchor, place)
      build.anchors.set(key.anchor, {
        node: buildScalar(build, scalar, place),
        source: scalar.source,
        size: 1,
        height: 0,
      })
    }
    return scalarKey(scalar, place)
  }
  if (isAlias(key)) {
    const { node, source = '' } = resolveAlias(build, key, 0)
    const name = node.kind === 'scalar' ? mapKey(node.value, source) : undefined
    if (name !== undefined) return name
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

function resolveAlias(build: Build, alias: Node & { source: string }, depth: number): Anchored {
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
  build.nodes += target.size
  build.aliasedNodes += target.size
  build.deepest = Math.max(build.deepest, depth + target.height)
  if (depth + target.height > maxDepth) throw tooDeep(place.start, place.end)
  if (build.aliasedNodes > maxAliasedNodes) {
    throw new YamlFault(
      `aliases expand this document to more than ${maxAliasedNodes.toLocaleString('en')} values`,
      place.start,
      place.end,
      'aliases of aliases multiply; write the values out',
    )
  }
  return target
}

function emptyNode(build: Build, at: number): ScalarNode {
  build.nodes++
  return { kind: 'scalar', value: null, style: 'plain', place: { file: build.file, start: at, end: at } }
}

function placeOf({ file }: Build, { range }: Node): Place {
  return { file, start: range![0], end: range![1] }
}

function pathOf(trail: Trail | undefined): Path {
  const path: (string | number)[] = []
  for (let at = trail; at !== undefined; at = at.parent) path.unshift(at.key)
  return path
}
