import type { EmbeddedText } from '../parts/embedded-text.ts'
import type { Location } from '../../text/source-file.ts'
import type { ValueNode } from '../../values/values-tree.ts'

/** An expression as far as it can be known without a run of Terraform. */
export interface Expression {
  kind: 'text' | 'literal' | 'list' | 'object' | 'call' | 'unknown'
  /** What is known of its value. */
  node: ValueNode
  location: Location
  /** Of a text: what may be YAML. */
  text?: EmbeddedText & { isPartial: boolean }
  items?: Expression[]
  /** Of a call. */
  name?: string
}

/** A block, up to its closing bracket. */
export interface Block {
  type: string
  labels: string[]
  key: Location
  body: Body
  end: number
}

/** The body of a block: its attributes and the blocks in it. */
export interface Body {
  attributes: Map<string, { key: Location; value: Expression }>
  blocks: Block[]
}
