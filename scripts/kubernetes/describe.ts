const length = 200

/** Links, and the words that only announce them. */
const links =
  /\s*(\(see https?:\/\/[^\s)]+\)|((For more information,? see|More info|See)( here)?:? )?https?:\/\/\S+)/gi

/** The first sentences of an OpenAPI description, as far as they fit a hover; always at least one. */
export function shortDescription(text: string): string {
  const paragraph = (text.split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ')
  const [first = '', ...rest] = sentences(paragraph.replace(links, '').trim())
  let result = first
  for (const sentence of rest) {
    // What a colon announces is in a later paragraph.
    if (sentence.endsWith(':') || result.length + 1 + sentence.length > length) break
    result += ` ${sentence}`
  }
  return result.replace(/:$/, '.')
}

/** Splits where a sentence ends, not after abbreviations such as `i.e.` and `e.g.`. */
function sentences(text: string): string[] {
  return text.split(/(?<=[^.\s][.!?]["')]?)(?<!\b(?:i\.e|e\.g|etc|vs)\.)\s+(?=["'(]?[A-Z0-9])/)
}
