/** One character as people see it, and the columns that a terminal gives it. */
export interface Cell {
  text: string
  width: number
  /** Offsets in the line that it was made from. */
  start: number
  end: number
}

const tab = '  '

/** A line that begins at an offset, cut into cells. Control characters and marks that reorder text become a replacement character. */
export function cellsOf(line: string, offset = 0): Cell[] {
  if (!/^[\x20-\x7e\t]*$/.test(line)) {
    const segments = new Intl.Segmenter('en').segment(line)
    return Array.from(segments, ({ segment, index }) => cell(segment, offset + index))
  }
  const cells: Cell[] = []
  for (let index = 0; index < line.length; index++) cells.push(plainCell(line[index]!, offset + index))
  return cells
}

/** A letter that every terminal gives one column, or a tab. */
function plainCell(text: string, start: number): Cell {
  const end = start + 1
  return text === '\t' ? { text: tab, width: tab.length, start, end } : { text, width: 1, start, end }
}

function cell(text: string, start: number): Cell {
  if (text === '\t') return plainCell(text, start)
  const end = start + text.length
  if (unprintable.test(text)) return { text: '\ufffd', width: 1, start, end }
  if (invisible.test(text)) return { text: '\ufffd', width: 1, start, end }
  return { text, width: wide.test(text) && !text.endsWith('\ufe0e') ? 2 : 1, start, end }
}

const unprintable = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u
/** Nothing to see, such as a zero-width space that came along with a copied text. */
const invisible = /^\p{Default_Ignorable_Code_Point}+$/u
/** East Asian wide characters, and pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{RI}|\ufe0f/u

/** Columns that a text takes. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0)
}
