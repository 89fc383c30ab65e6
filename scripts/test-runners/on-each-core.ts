import { availableParallelism } from 'node:os'

/** The results for all inputs, in their order; as many at a time as there are cores. */
export async function onEachCore<Input, Result>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const open = [...inputs.entries()]
  const worker = async (): Promise<void> => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [index, input] = next
      results[index] = await work(input)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return results
}
