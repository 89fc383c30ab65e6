import type { Path } from './values-tree.ts'

const longestKey = 120
const longestText = 60

/** A values path as people write it: `redis.deployment.extraEnvs["my.var"][0]`. */
export function pathText(path: Path): string {
  let text = ''
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`
    else if (/^[A-Za-z_][\w-]*$/.test(segment) && segment.length <= longestKey) {
      text += text === '' ? segment : `.${segment}`
    } else text += `[${quoted(segment, longestKey)}]`
  }
  return text
}

/** User text inside a message: in quotes, on one line, cut where it is long. */
export function quoted(text: string, longest = longestText): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`
}
