import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from './spans.ts'
import { isEnvironment, isPlainVariable, isSecretKey, soundsLikeSecret } from './words.ts'

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
    const [, path = '', value = ''] = assignment.exec(piece) ?? []
    const keys = path.split(/[.[\]]+/).filter((key) => !/^\d*$/.test(key))
    const section = keys[0] ?? ''
    if (isAfterSecret) yield { start, end: start + piece.length, section }
    if (!isAfterSecret || Object.hasOwn(sections ?? {}, section)) isAfterSecret = setsSecret(keys, value)
    start += piece.length + 1
  }
}

const assignment = /^([\w-]+(?:\[\d+\]|\.[\w-]+)*)=(.*)/s

function setsSecret(keys: readonly string[], value: string): boolean {
  const last = keys.at(-1) ?? ''
  if (isSecretKey(last) || soundsLikeSecret(last)) return true
  const variable = keys[keys.findIndex(isEnvironment) + 1]
  return keys.some(isEnvironment) && last !== 'name' && !isPlainVariable(variable ?? '', value)
}
