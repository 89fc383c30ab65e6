/** An expression of the template language; names of fields stand without their dots. */
export type Node =
  | { kind: 'literal'; start: number; end: number }
  | { kind: 'dot'; start: number; end: number }
  | { kind: 'field'; names: string[]; start: number; end: number }
  | { kind: 'variable'; name: string; names: string[]; start: number; end: number }
  | { kind: 'function'; name: string; start: number; end: number }
  /** Fields of what an expression in parentheses gives. */
  | { kind: 'chain'; of: Node; names: string[]; start: number; end: number }
  | { kind: 'pipe'; commands: Command[]; start: number; end: number }

/** A function or a value, and what it is given. */
export type Command = readonly Node[]

/** What an action does. */
export type Statement =
  | { kind: 'output'; pipe: Pipe }
  | { kind: 'if' | 'with' | 'range'; pipe: Pipe }
  | { kind: 'else'; opens?: 'if' | 'with'; pipe?: Pipe }
  | { kind: 'end' }
  | { kind: 'break' | 'continue' }
  | { kind: 'define' }
  | { kind: 'block' | 'template'; pipe?: Pipe }

export interface Pipe {
  /** Variables that it declares. */
  declares: string[]
  commands: Command[]
}
