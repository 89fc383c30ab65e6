import { intendedMap } from '../edits/intended.ts'
import type { HelmProfile } from '../helm-profile.ts'
import type { Embedded, Outer, Source } from '../source.ts'
import { readText } from '../read-text.ts'
import { sourceFile, type SourceFile } from '../source-file.ts'
import type { MapNode, Path, ValueNode } from '../values-tree.ts'
import { outerEdits, type Lines } from './line-edits.ts'

/** Values that are a map of the outer file. */
export function embeddedMap(outer: Outer, read: string, node: MapNode): Embedded {
  const path = pathOf(outer, node)
  const sourceOf = (file: SourceFile, root: MapNode | undefined): Source =>
    root === undefined
      ? { file, documents: [], dropped: [], findings: [], readAgain }
      : { file, root, documents: [root], dropped: [], findings: [], readAgain }
  const nodeIn = (text: string): MapNode | undefined => {
    const documents = outer.read(text)
    const steps = path()
    return documents && steps && mapAt(documents, steps)
  }
  const readAgain = (text: string): Source => sourceOf(sourceFile(outer.file.name, text), nodeIn(text))
  return {
    outer,
    node,
    path,
    source: sourceOf(outer.file, node),
    read,
    toOuter: (edits) => [...edits],
    meaning: (text) => {
      const map = nodeIn(text)
      return map && intendedMap(map)
    },
  }
}

/** A text with what a template fills in replaced. */
export type Mask = (text: string) => string

/** Values that are YAML in a text of the outer file. */
export function embeddedLines({
  outer,
  node,
  source,
  read,
  mask,
  profile,
  lines,
}: Pick<Embedded, 'outer' | 'node' | 'source' | 'read'> & {
  mask: Mask
  profile: HelmProfile
  lines: Lines | undefined
}): Embedded {
  const readAgain = (text: string): Source => ({
    ...readText(sourceFile(outer.file.name, text), mask(text), profile),
    readAgain,
  })
  return {
    outer,
    node,
    path: pathOf(outer, node),
    source: { ...source, readAgain },
    read,
    toOuter: (edits) => outerEdits(lines!, edits),
    meaning: mask,
    ...(lines === undefined && { refused: 'the values are a text in quotes or a folded one' }),
  }
}

function pathOf({ documents }: Outer, node: ValueNode): () => Path | undefined {
  let path: Path | undefined
  return () => (path ??= pathTo(documents, node))
}

/** Where a node stands: the number of its document, then keys and numbers of items. */
function pathTo(documents: readonly ValueNode[], wanted: ValueNode): Path | undefined {
  const visit = (node: ValueNode, path: Path): Path | undefined => {
    if (node === wanted) return path
    if (node.kind === 'scalar') return undefined
    const children: Iterable<readonly [string | number, ValueNode]> =
      node.kind === 'list' ? node.items.entries() : [...node.entries].map(([key, { value }]) => [key, value])
    for (const [step, child] of children) {
      const found = visit(child, [...path, step])
      if (found !== undefined) return found
    }
    return undefined
  }
  return visit({ kind: 'list', items: documents }, [])
}

function mapAt(documents: readonly MapNode[], path: Path): MapNode | undefined {
  let node: ValueNode | undefined = { kind: 'list', items: documents }
  for (const step of path) {
    if (node?.kind === 'list') node = node.items[Number(step)]
    else node = node?.kind === 'map' ? node.entries.get(String(step))?.value : undefined
  }
  return node?.kind === 'map' ? node : undefined
}
