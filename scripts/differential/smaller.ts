import type { HelmVersion } from '../toolchain/versions.ts'
import { isSameAnswer, ourAnswer, type Answer, type Case } from './case.ts'

/** The smallest case found that still differs: without layers, flags and lines that do not matter. */
export async function smaller(
  one: Case,
  ask: (cases: readonly Case[]) => Promise<Answer[]>,
  helm: HelmVersion,
): Promise<Case> {
  let best = one
  for (;;) {
    const candidates = [...steps(best)]
    if (candidates.length === 0) return best
    const answers = await ask(candidates)
    const next = candidates.find(
      (candidate, index) => !isSameAnswer(ourAnswer(candidate, helm), answers[index]!),
    )
    if (next === undefined) return best
    best = next
  }
}

function* steps(one: Case): Generator<Case> {
  for (const index of one.files.keys()) yield { ...one, files: one.files.toSpliced(index, 1) }
  for (const index of one.flags.keys()) yield { ...one, flags: one.flags.toSpliced(index, 1) }
  for (const defaults of withoutLine(one.defaults)) yield { ...one, defaults }
  for (const [index, file] of one.files.entries()) {
    for (const text of withoutLine(file)) yield { ...one, files: one.files.with(index, text) }
  }
  for (const [index, { kind, text }] of one.flags.entries()) {
    for (const at of Array.from(text).keys()) {
      yield {
        ...one,
        flags: one.flags.with(index, { kind, text: Array.from(text).toSpliced(at, 1).join('') }),
      }
    }
  }
}

function* withoutLine(text: string): Generator<string> {
  const lines = text.split(/(?<=\n)/)
  for (const index of lines.keys()) if (lines[index] !== '') yield lines.toSpliced(index, 1).join('')
}
