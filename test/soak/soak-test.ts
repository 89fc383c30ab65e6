/** A search for inputs that break a promise. Every run of the tests does a little of it, `npm run soak` as much as you like. */
export interface SoakTest {
  /** Kebab-case name, for `--only`. */
  name: string
  /** What holds for every input, one sentence. */
  promise: string
  /** Cases in one run of the tests. */
  cases: number
  /** Tries random cases made from the seed and describes each that breaks the promise, with its input. */
  run(seed: number, cases: number): Promise<string[]>
}
