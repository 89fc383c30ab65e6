/** A place in the decoded text, without its byte order mark. Line and column count from 1, in UTF-16 units. */
export interface Position {
  line: number
  col: number
  offset: number
}

/** From `start` up to, not including, `end`. */
export interface Range {
  start: Position
  end: Position
}
