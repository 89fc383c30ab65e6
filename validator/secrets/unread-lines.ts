import type { SourceFile } from '../text/source-file.ts'
import { holdsSecret } from './secret-text.ts'
import type { Span } from './spans.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isEnvironment, soundsLikeSecret } from './words.ts'

/** How far above a line the keys are looked for that it may belong to. */
const linesAbove = 200

/** One or more keys with what leads to their values, such as `- redis.deployment.image:`. */
const keys = /([\s\-{[,("']*)([A-Za-z_][\w-]*(?:\[\d*\]|\.[\w-]+)*)(["']?\s*[:=]\s*)/y
/** A value of which every part is seen at once: a word, a number, an address. */
const simpleValue = /["']?([\w./-]{0,80}(?::\d{1,5})?)["']?(?=[\s:,}\]]|$)/y

/**
 * What may be shown of a line that no parser has read, where nobody knows which value belongs to which key: words that
 * are known as keys, and simple values after those that hold no secret anywhere. All else is hidden.
 */
export function hiddenOfUnread(file: SourceFile, line: Span, words: Vocabulary): Span[] {
  const text = file.text.slice(line.start, Math.min(line.end, line.start + longestLine))
  let shown = isBelowSecret(file, line, text, words) ? indentOf(text) : 0
  let isShown = shown === 0
  while (isShown) {
    keys.lastIndex = shown
    const found = keys.exec(text)
    const [whole, , path = ''] = found ?? ['']
    const parts = path.split(/[.[\]]+/).filter((part) => part !== '' && !/^\d+$/.test(part))
    const isKnown = found !== null && parts.every((part) => words.has(part) || isEnvironment(part))
    if (!isKnown) break
    shown += whole.length
    if (parts.some((part) => mayBeSecret(part, words))) break
    if (words.get(parts.at(-1)!) !== 'plain') continue
    simpleValue.lastIndex = shown
    const value = simpleValue.exec(text)
    isShown = value !== null && !holdsSecret(value[1]!, true)
    if (isShown) shown += value![0].length
  }
  return !punctuation.test(text.slice(shown))
    ? [{ start: line.start + Math.max(shown, indentOf(text)), end: line.end }]
    : []
}

const longestLine = 10_000
const punctuation = /^[\s{}[\](),"'|>-]*$/

function mayBeSecret(word: string, words: Vocabulary): boolean {
  const kind = words.get(word)
  if (kind !== undefined) return kind === 'secret'
  return isEnvironment(word) || word === 'value' || soundsLikeSecret(word)
}

/** Whether a key above, which is further to the left, sounds like a secret. */
function isBelowSecret(file: SourceFile, { start }: Span, text: string, words: Vocabulary): boolean {
  let indent = firstKey.test(text) ? indentOf(text) : Infinity
  let end = start
  for (let count = 0; count < linesAbove && end > 0 && indent > 0; count++) {
    const above = file.text.lastIndexOf('\n', end - 2) + 1
    const other = file.text.slice(above, Math.min(end, above + longestKeys))
    end = above
    const own = indentOf(other)
    if (other.trim() === '' || own > indent) continue
    const key = firstKey.exec(other)?.[1]
    const word = key ?? loneWord.exec(other)?.[1]
    if (
      word !== undefined &&
      word.split(/[.[\]]/).some((part) => mayBeSecret(part, words)) &&
      (own < indent || key === undefined)
    )
      return true
    if (key !== undefined) indent = Math.min(indent, own)
  }
  return false
}

const longestKeys = 300
const firstKey = /^[\s-]*["']?([^\s"':=]{1,200})["']?\s*[:=]/
/** The only word of a line, which may be a key without its colon. */
const loneWord = /^[\s-]*["']?([\w./-]{1,120})["']?\s*$/

function indentOf(text: string): number {
  return /^[\s-]*/.exec(text)![0].length
}
