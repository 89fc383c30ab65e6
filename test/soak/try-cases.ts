import { Random } from './random.ts'

/** Describes what a case made of random choices breaks, with its input. */
export type Attempt = (random: Random) => Promise<string | undefined>

/** Runs of one failed case with fewer choices. */
const mostShrinks = 500

/** More would only repeat the same error. */
const mostFailures = 5

/** Tries random cases, and describes each that fails: the smallest that was found, and how to repeat it. */
export async function tryCases(seed: number, count: number, attempt: Attempt): Promise<string[]> {
  const failures: string[] = []
  for (let index = 0; index < count && failures.length < mostFailures; index++) {
    const random = new Random(seed * 1_000_003 + index)
    const failure = await attempt(random)
    if (failure === undefined) continue
    failures.push(`case ${index} of seed ${seed}: ${await smallestFailure(failure, random.choices, attempt)}`)
  }
  return failures
}

async function smallestFailure(first: string, choices: readonly number[], attempt: Attempt): Promise<string> {
  let [smallest, failure] = [choices, first]
  let left = mostShrinks
  search: for (;;) {
    for (const smaller of smallerChoices(smallest)) {
      if (left-- === 0) return failure
      const random = new Random(0, smaller)
      const found = await attempt(random)
      if (found === undefined) continue
      if (!isSmaller(random.choices, smallest)) continue
      ;[smallest, failure] = [random.choices, found]
      continue search
    }
    return failure
  }
}

/** Without some of the choices, the longest stretches first; then with a lower one, and then one item less. */
function* smallerChoices(choices: readonly number[]): Generator<number[]> {
  for (let length = choices.length >> 1; length > 0; length >>= 1) {
    for (let at = 0; at + length <= choices.length; at += length) yield choices.toSpliced(at, length)
  }
  for (const [at, choice] of choices.entries()) {
    if (choice === 0) continue
    yield choices.with(at, 0)
    yield choices.with(at, choice - 1)
    yield choices.with(at, choice - 1).toSpliced(at + 1, 1)
  }
}

function isSmaller(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length ? sumOf(one) < sumOf(other) : one.length < other.length
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
