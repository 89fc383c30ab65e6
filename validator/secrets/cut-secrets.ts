import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { SourceFile } from '../text/source-file.ts'
import { isSecretKey, soundsLikeSecret } from './words.ts'

type Sections = CompactSchema['properties']

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
    cuts = { sections, starts: new Set(cutStarts(flag.text, sections)) }
    cutsOfFlag.set(flag, cuts)
  }
  return cuts.starts.has(start)
}

function* cutStarts(text: string, sections: Sections): Generator<number> {
  let start = 0
  let isAfterSecret = false
  for (const piece of text.split(',')) {
    if (isAfterSecret) yield start
    const [, first = '', last = ''] = assignment.exec(piece) ?? []
    if (Object.hasOwn(sections ?? {}, first)) isAfterSecret = isSecretKey(last) || soundsLikeSecret(last)
    start += piece.length + 1
  }
}

const assignment = /^([\w-]+)(?:\[\d+\]|\.([\w-]+))*=/
