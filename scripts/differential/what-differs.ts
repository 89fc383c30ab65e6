import type { HelmVersion } from '../toolchain/versions.ts'
import { ourAnswer, type Answer, type Case } from './case.ts'
import { smaller } from './smaller.ts'

/** A case that differs, in its smallest form, with both answers. */
export async function whatDiffers(
  one: Case,
  ask: (cases: readonly Case[]) => Promise<Answer[]>,
  helm: HelmVersion,
): Promise<string> {
  const small = await smaller(one, ask, helm)
  const [answer] = await ask([small])
  return `${JSON.stringify(small)}\n    ours ${text(ourAnswer(small, helm))}\n    Helm ${text(answer!)}`
}

function text(answer: Answer): string {
  return JSON.stringify(answer).slice(0, 300)
}
