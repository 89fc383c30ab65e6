import { nodesFrom, type ScalarNode, type ValueNode } from '../../values/values-tree.ts'
import { YamlError } from '../errors/yaml-error.ts'

/** Values that Helm refuses where they are left in the end. It has no objection to one that a later key replaces. */
export class RefusedNodes {
  private readonly errors = new Map<ValueNode, YamlError>()

  add(node: ValueNode, error: YamlError): void {
    this.errors.set(node, error)
  }

  addIfNotFinite(node: ScalarNode): void {
    if (typeof node.value !== 'number' || Number.isFinite(node.value)) return
    const { start, end } = node.location!
    const help = 'quote the value if it is a string'
    this.add(node, new YamlError('Helm refuses infinite numbers and NaN', start, end, help))
  }

  errorOf(node: ValueNode): YamlError | undefined {
    return this.errors.get(node)
  }

  /** Throws the first error of what is left. */
  refuse(root: ValueNode): void {
    if (this.errors.size === 0) return
    const reached = nodesFrom([root])
    for (const [node, error] of this.errors) if (reached.has(node)) throw error
  }
}
