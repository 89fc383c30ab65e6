import type { Location } from '../../text/source-file.ts'
import type { ValueNode } from '../../values/values-tree.ts'
import { YamlError } from '../errors/yaml-error.ts'

/** What an alias represents. */
export interface Anchored {
  node: ValueNode
  /** Text of a scalar. */
  source: string
  /** Steps that it takes to read it, those after aliases counted each time. */
  size: number
  /** Levels of mappings and sequences in it. */
  height: number
}

/** An anchor on a mapping or list that is being read. */
interface Open {
  name: string
  depth: number
  stepsBefore: number
  deepestBefore: number
}

/** Anchors by their names, and how far their aliases expand a document. */
export class Aliases {
  private readonly anchors = new Map<string, Anchored | Open>()
  /** The document is the first step. */
  private steps = 1
  private aliasedSteps = 0
  private deepest = 0

  /** Counts a value or key of the text that is some levels deep. */
  count(depth: number, location: Location): void {
    this.steps++
    this.refuseExpansion(location)
    if (depth > this.deepest) this.deepest = depth
    if (depth > maxDepth) throw tooDeep(location.start, location.end)
  }

  setScalar(name: string, node: ValueNode, source: string): void {
    this.anchors.set(name, { node, source, size: 1, height: 0 })
  }

  open(name: string, depth: number): Open {
    const open = { name, depth, stepsBefore: this.steps, deepestBefore: this.deepest }
    this.anchors.set(name, open)
    this.deepest = depth
    return open
  }

  /** An anchor inside the value may have taken over the name. */
  close(open: Open, node: ValueNode): void {
    const { name, depth, stepsBefore, deepestBefore } = open
    if (this.anchors.get(name) === open) {
      this.anchors.set(name, {
        node,
        source: '',
        size: this.steps - stepsBefore,
        height: this.deepest - depth,
      })
    }
    this.deepest = Math.max(this.deepest, deepestBefore)
  }

  /** What an alias represents, counted as if it were written out. */
  resolve(name: string, depth: number, location: Location): Anchored {
    const target = this.anchors.get(name)
    if (target === undefined) {
      throw new YamlError(
        'the alias has no anchor above it',
        location.start,
        location.end,
        'quote the value if it starts with *',
      )
    }
    if (!('node' in target)) throw new YamlError('the anchor contains itself', location.start, location.end)
    this.steps += 1 + target.size
    this.aliasedSteps += target.size
    this.refuseExpansion(location)
    this.deepest = Math.max(this.deepest, depth + target.height)
    if (depth + target.height > maxDepth) throw tooDeep(location.start, location.end)
    return target
  }

  /** go-yaml allows nearly all of a document to come from aliases, and less of a large one (`decode.go`). */
  private refuseExpansion({ start, end }: Location): void {
    const { steps, aliasedSteps } = this
    if (aliasedSteps <= 100 || steps <= 1000 || aliasedSteps / steps <= allowedShare(steps)) return
    throw new YamlError(
      'Helm refuses this document, because nearly all its values come from aliases',
      start,
      end,
      'write the values instead of nested aliases',
    )
  }
}

function allowedShare(steps: number): number {
  if (steps <= 400_000) return 0.99
  if (steps >= 4_000_000) return 0.1
  return 0.99 - 0.89 * ((steps - 400_000) / 3_600_000)
}

/** Levels of mappings and sequences. Each costs the readers of the tree a call inside a call; Helm ends at 10,000. */
const maxDepth = 500

function tooDeep(start: number, end: number): YamlError {
  return new YamlError(
    'the document is nested more deeply than Helm allows',
    start,
    end,
    'check the indentation and the brackets',
  )
}
