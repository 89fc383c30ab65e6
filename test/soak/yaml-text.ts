import fc from 'fast-check'
import { askDriver } from '../../scripts/differential/ask-driver.ts'
import { isSameAnswer, ourAnswer, type Answer, type Case } from '../../scripts/differential/case.ts'
import { denseText } from '../../scripts/differential/dense-text.ts'
import { smallestText } from '../../scripts/differential/smallest-text.ts'
import { helmVersions, type HelmVersion } from '../../scripts/toolchain/versions.ts'
import { quickDifference } from '../validator/quick-difference.ts'
import type { SoakTest } from './soak-test.ts'

const shown = 5

/** So often Helm is asked again where it may answer by chance. */
const repeats = 20

export const yamlText: SoakTest = {
  name: 'yaml-text',
  promise: 'dense texts are read or refused as each Helm does, and by the quick reader as by the full one',
  cases: 3000,
  async run(seed, count) {
    const failures: string[] = []
    for (const [index, helm] of helmVersions.entries()) {
      const numRuns = Math.ceil(count / helmVersions.length)
      const texts = [
        ...new Set(fc.sample(denseText, { numRuns, seed: (seed * helmVersions.length + index) % 2 ** 31 })),
      ]
      const readers = texts.flatMap((text) => quickDifference(text) ?? [])
      failures.push(...readers.slice(0, shown).map((one) => `the quick reader differs: ${one}`))
      const same = await areSame(texts, helm)
      for (const text of texts.filter((_, index) => !same[index]).slice(0, shown)) {
        failures.push(await described(text, helm))
      }
    }
    return failures
  },
}

async function areSame(texts: readonly string[], helm: HelmVersion): Promise<boolean[]> {
  const answers = await askDriver(texts.map(caseOf), helm)
  return Promise.all(texts.map((text, index) => isSame(text, answers[index]!, helm)))
}

async function isSame(text: string, helms: Answer, helm: HelmVersion): Promise<boolean> {
  const ours = ourAnswer(caseOf(text), helm)
  if (isSameAnswer(ours, helms)) return true
  if ('error' in ours) return isRefusedOnlyByUs(text, ours.error)
  if ('error' in helms) return false
  // Of keys that differ only in their type Helm keeps one by chance.
  const again = await askDriver(new Array<Case>(repeats).fill(caseOf(text)), helm)
  return again.some((answer) => isSameAnswer(ours, answer))
}

/** What docs/yaml.md lists, as far as the texts hold it. */
function isRefusedOnlyByUs(text: string, error: string): boolean {
  return error === 'a byte order mark inside the text' && text.lastIndexOf('\ufeff') > 0
}

async function described(text: string, helm: HelmVersion): Promise<string> {
  const small = await smallestText(text, async (texts) => (await areSame(texts, helm)).map((same) => !same))
  const [answer] = await askDriver([caseOf(small)], helm)
  const ours = ourAnswer(caseOf(small), helm)
  return `Helm ${helm}: ${JSON.stringify(small)}\n    ours ${JSON.stringify(ours)}\n    Helm ${JSON.stringify(answer)}`
}

function caseOf(text: string): Case {
  return { defaults: '', files: [text], flags: [], extra: {} }
}
