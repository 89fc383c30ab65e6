import { randomMarker } from './markers.ts'
import type { Random } from '../random.ts'

/** A text, its markers and where it must not be damaged. */
interface Planted {
  text: string
  markers: string[]
}

/** Puts markers into a text with signs for them, after some damage around. */
export function fill(random: Random, marked: string, damages: number): Planted {
  const markers: string[] = []
  let text = marked
  for (let count = 0; count < damages; count++) text = damaged(random, text)
  text = text
    .replace(/[§¤]/g, (sign) => {
      const marker = randomMarker(random)
      markers.push(marker)
      return sign === '§' ? marker : Buffer.from(marker).toString('base64')
    })
    .replace(/[«»]/g, '')
  return { text, markers }
}

const signs = [...':,{}[]"\'#&*!|>%@`-?= \t\n\\~<', '\n\n', '  ', '---\n', '\r']

/** One random edit outside of what is protected. */
function damaged(random: Random, text: string): string {
  const at = random.below(text.length + 1)
  if (isProtected(text, at)) return text
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + random.of(signs) + text.slice(at)
    case 1:
      return without(text, at, at + 1 + random.below(3))
    case 2:
      return without(text, at, endOfLine(text, at))
    case 3:
      return without(text, endOfLine(text, at), endOfLine(text, at) + 1)
    case 4: {
      // Another indentation.
      const start = text.lastIndexOf('\n', at - 1) + 1
      if (isProtected(text, start)) return text
      return random.isOnceIn(2)
        ? `${text.slice(0, start)} ${text.slice(start)}`
        : without(text, start, start + 1)
    }
    default:
      // The end of the file is lost.
      return without(text, random.isOnceIn(4) ? at : endOfLine(text, at), text.length)
  }
}

function without(text: string, from: number, to: number): string {
  const cut = text.slice(from, to)
  return /[«»§¤]/.test(cut) ? text : text.slice(0, from) + text.slice(to)
}

function isProtected(text: string, at: number): boolean {
  return text.lastIndexOf('«', at - 1) > text.lastIndexOf('»', at - 1)
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
