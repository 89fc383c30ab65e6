import { helmVersions, type HelmVersion } from './chart.ts'

/** Whether this is a run of everything, as in CI: `npm test -- --all`. */
const isEverything = process.env['GLOO_VALUES_TEST_ALL'] === '1'

/** The cases that a Helm runs: all of them in a run of everything; otherwise the Helms take turns. */
export function shareOf<Case>(helm: HelmVersion, cases: readonly Case[]): Case[] {
  const turn = helmVersions.indexOf(helm)
  return cases.filter((_, index) => isEverything || index % helmVersions.length === turn)
}
