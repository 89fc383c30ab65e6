import type { Path, ValueNode } from '../../values/values-tree.ts'

/** The step that leads to a node, from the node that holds it; none for the list of all documents. */
interface Step {
  from?: Step
  key: string | number
}

interface NodePaths {
  /** The numbers of the documents. */
  documents: ReadonlyMap<ValueNode, number>
  /** What leads to each of all nodes, which takes about as much memory as they do. */
  steps?: ReadonlyMap<ValueNode, Step>
}

const known = new WeakMap<readonly ValueNode[], NodePaths>()

/** Where a node is first: the number of its document, then keys and numbers of items. */
export function pathTo(documents: readonly ValueNode[], node: ValueNode): Path | undefined {
  let paths = known.get(documents)
  if (paths === undefined) {
    paths = { documents: new Map(documents.map((document, index) => [document, index])) }
    known.set(documents, paths)
  }
  const index = paths.documents.get(node)
  if (index !== undefined) return [index]
  paths.steps ??= stepsIn(documents)
  const path: (string | number)[] = []
  for (let step = paths.steps.get(node); step !== undefined; step = step.from) path.push(step.key)
  return path.length === 0 ? undefined : path.reverse()
}

/** All nodes are looked at once, however many of them somebody asks for. */
function stepsIn(documents: readonly ValueNode[]): ReadonlyMap<ValueNode, Step> {
  const steps = new Map<ValueNode, Step>()
  const visit = (node: ValueNode, step: Step): void => {
    if (steps.has(node)) return
    steps.set(node, step)
    if (node.kind === 'sequence')
      for (const [key, item] of node.items.entries()) visit(item, { from: step, key })
    else if (node.kind === 'mapping') {
      for (const [key, { value }] of node.entries) visit(value, { from: step, key })
    }
  }
  for (const [key, document] of documents.entries()) visit(document, { key })
  return steps
}
