import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from './spans.ts'
import { isSecretKey, soundsLikeSecret } from './words.ts'

type Sections = CompactSchema['properties']

/** What commas in secrets of a flag have cut off, also where Helm sets nothing of it: `password=ab,=cd`. */
export function cutSecrets(flag: SourceFile, sections: Sections): Span[] {
  return [...cutPieces(flag.text, sections)].filter(({ section }) => !Object.hasOwn(sections ?? {}, section))
}

interface Cuts {
  sections: Sections
  /** Where what looks like an assignment begins although it is the rest of a secret. */
  starts: ReadonlySet<number>
}

// A flag may hold thousands of assignments, so each is read once.
const cutsOfFlag = new WeakMap<SourceFile, Cuts>()

/** Whether a comma in a secret of a flag has cut off what begins here: `password=ab,cd=ef`. */
export function isCutFromSecret(flag: SourceFile, start: number, sections: Sections): boolean {
  let cuts = cutsOfFlag.get(flag)
  if (cuts === undefined || cuts.sections !== sections) {
    cuts = { sections, starts: new Set([...cutPieces(flag.text, sections)].map(({ start }) => start)) }
    cutsOfFlag.set(flag, cuts)
  }
  return cuts.starts.has(start)
}

function* cutPieces(text: string, sections: Sections): Generator<Span & { section: string }> {
  let start = 0
  let isAfterSecret = false
  for (const piece of text.split(',')) {
    const [, first = '', last = ''] = assignment.exec(piece) ?? []
    if (isAfterSecret) yield { start, end: start + piece.length, section: first }
    if (Object.hasOwn(sections ?? {}, first)) isAfterSecret = isSecretKey(last) || soundsLikeSecret(last)
    start += piece.length + 1
  }
}

const assignment = /^([\w-]+)(?:\[\d+\]|\.([\w-]+))*=/
