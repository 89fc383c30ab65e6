import { helmVersions, type HelmVersion } from '../scripts/toolchain/versions.ts'

/** Whether this is a run of everything, as in CI: `npm run check:all`. */
function isEverything(): boolean {
  return process.env['GLOO_VALUES_TEST_ALL'] === '1'
}

const today = Math.floor(Date.now() / (24 * 60 * 60 * 1000))

/**
 * The cases whose turn it is today, where each has its turn within so many days; in a run of everything all of them, or
 * those whose turn it is within fewer days.
 */
export function shareOfDay<Case>(days: number, cases: readonly Case[], daysOfEverything = 1): Case[] {
  const within = isEverything() ? daysOfEverything : days
  if (within === 1) return [...cases]
  return reported('', cases.length, within, casesOfDay(today, within, cases))
}

/**
 * The cases that a Helm runs today, where each case is run by one of the Helms within so many days, and by each of them
 * within so many times the number of Helms; all of them in a run of everything.
 */
export function shareOfHelm<Case>(helm: HelmVersion, days: number, cases: readonly Case[]): Case[] {
  if (isEverything()) return [...cases]
  const share = casesOfHelm(helm, today, days, cases)
  return reported(` on Helm ${helm}`, cases.length, days * helmVersions.length, share)
}

/**
 * The same for very many cases that differ little from Helm to Helm: in a run of everything each of them is run by one of
 * the Helms, another one each day.
 */
export function turnOfHelm<Case>(helm: HelmVersion, days: number, cases: readonly Case[]): Case[] {
  const within = isEverything() ? 1 : days
  return reported(
    ` on Helm ${helm}`,
    cases.length,
    within * helmVersions.length,
    casesOfHelm(helm, today, within, cases),
  )
}

/** The number of random cases to run today, where the full number runs within so many days; all in a run of everything. */
export function amountOfDay(days: number, cases: number): number {
  return isEverything() ? cases : Math.ceil(cases / days)
}

/** One case in so many, other ones on each day until all have had their turn. */
export function casesOfDay<Case>(day: number, days: number, cases: readonly Case[]): Case[] {
  return cases.filter((_, index) => (index - day) % days === 0)
}

export function casesOfHelm<Case>(
  helm: HelmVersion,
  day: number,
  days: number,
  cases: readonly Case[],
): Case[] {
  return casesOfDay(day - days * helmVersions.indexOf(helm), days * helmVersions.length, cases)
}

function reported<Case>(where: string, all: number, days: number, share: Case[]): Case[] {
  const more = isEverything() ? '' : ' GLOO_VALUES_TEST_ALL=1 runs more.'
  process.stdout.write(
    `Today ${share.length} of ${all} cases run${where}, and all within ${days} days.${more}\n`,
  )
  return share
}
