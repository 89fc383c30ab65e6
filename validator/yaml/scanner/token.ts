/** The words of a YAML text. Those of a block represent indentation and have no text of their own. */
export type TokenKind =
  | 'stream-end'
  | 'yaml-directive'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar'

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

export interface Token {
  kind: TokenKind
  start: number
  end: number
  /** Of a scalar its value, of an anchor or alias its name, of a tag or directive its handle. */
  text: string
  style: ScalarStyle
  /** What follows the handle of a tag; in a directive what the handle represents. */
  suffix: string
}

export function token(kind: TokenKind, start: number, end: number): Token {
  return { kind, start, end, text: '', style: 'plain', suffix: '' }
}

export function scalarToken(style: ScalarStyle, start: number, end: number, text: string): Token {
  return { kind: 'scalar', start, end, text, style, suffix: '' }
}
