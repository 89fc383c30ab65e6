const colors: Readonly<Record<number, string>> = {
  31: '#f47067',
  33: '#daaa3f',
  34: '#6cb6ff',
  36: '#56d4dd',
}
const foreground = '#d1d7e0'
const lineHeight = 20
const letterWidth = 8.43
const margin = 16
const columns = 100

// eslint-disable-next-line no-control-regex -- the codes begin with ESC
const sgr = /\x1b\[(\d+)m/

interface Piece {
  text: string
  color: string
  isBold: boolean
  isDim: boolean
}

/** A terminal with a command and what it printed, colours included, as an SVG image. */
export function terminalPicture(command: string, output: string): string {
  const lines = [`\x1b[1m$ ${command}\x1b[22m`, ...output.trimEnd().split('\n')]
    .map(piecesOf)
    .flatMap(wrapped)
  const width = Math.ceil(columns * letterWidth) + 2 * margin
  const height = lines.length * lineHeight + 2 * margin
  const rows = lines.map(
    (pieces, index) =>
      `<text xml:space="preserve" x="${margin}" y="${margin + (index + 0.75) * lineHeight}">${pieces.map(span).join('')}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(command)}</title>`,
    `<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre;fill:${foreground}}</style>`,
    `<rect width="100%" height="100%" rx="8" fill="#22272e"/>`,
    ...rows,
    '</svg>',
    '',
  ].join('\n')
}

/** Splits a line where its style changes (ECMA-48, SGR). */
function piecesOf(line: string): Piece[] {
  const style = { color: foreground, isBold: false, isDim: false }
  const pieces: Piece[] = []
  for (const [index, part] of line.split(sgr).entries()) {
    if (index % 2 === 0) {
      if (part !== '') pieces.push({ text: part, ...style })
      continue
    }
    const code = Number(part)
    if (code === 1) style.isBold = true
    else if (code === 2) style.isDim = true
    else if (code === 22) style.isBold = style.isDim = false
    else style.color = colors[code] ?? foreground
  }
  return pieces
}

/** Continues a long line on the next one, as terminals do. */
function wrapped(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [[]]
  let free = columns
  for (const piece of pieces) {
    for (let { text } = piece; text !== '';) {
      if (free === 0) {
        rows.push([])
        free = columns
      }
      const part = text.slice(0, free)
      rows.at(-1)!.push({ ...piece, text: part })
      text = text.slice(part.length)
      free -= part.length
    }
  }
  return rows
}

function span({ text, color, isBold, isDim }: Piece): string {
  const attributes = [
    color === foreground ? '' : ` fill="${color}"`,
    isBold ? ' font-weight="bold"' : '',
    isDim ? ' opacity="0.6"' : '',
  ].join('')
  return attributes === '' ? escaped(text) : `<tspan${attributes}>${escaped(text)}</tspan>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
