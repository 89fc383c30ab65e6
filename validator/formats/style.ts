/** How a terminal writes text of a style: the codes that begin and end it (ECMA-48, SGR). */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const

export type Style = keyof typeof codes | readonly (keyof typeof codes)[]

/** The text in a style; of several, the first is outside. */
export function styled(style: Style, text: string): string {
  const names = typeof style === 'string' ? [style] : style
  return names.reduceRight((inner, name) => {
    const [begin, end] = codes[name]
    return `\x1b[${begin}m${inner}\x1b[${end}m`
  }, text)
}
