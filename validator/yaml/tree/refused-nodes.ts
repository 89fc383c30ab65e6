import { nodesFrom, type ScalarNode, type ValueNode } from '../../values/values-tree.ts'
import { YamlFault } from '../yaml-fault.ts'

/** Values that Helm refuses where they are left in the end. It has no objection to one that a later key replaces. */
export class RefusedNodes {
  private readonly faults = new Map<ValueNode, YamlFault>()

  add(node: ValueNode, fault: YamlFault): void {
    this.faults.set(node, fault)
  }

  addIfNotFinite(node: ScalarNode): void {
    if (typeof node.value !== 'number' || Number.isFinite(node.value)) return
    const { start, end } = node.place!
    const help = 'quote the value if it is a string'
    this.add(node, new YamlFault('Helm refuses infinite numbers and NaN', start, end, help))
  }

  faultOf(node: ValueNode): YamlFault | undefined {
    return this.faults.get(node)
  }

  /** Throws the first error of what is left. */
  refuse(root: ValueNode): void {
    if (this.faults.size === 0) return
    const reached = nodesFrom([root])
    for (const [node, fault] of this.faults) if (reached.has(node)) throw fault
  }
}
