import type { ReleaseInput, ValidationInput } from '../input.ts'

/** The same input, with new texts for some of its carriers. */
export function withCarrierTexts(
  input: ValidationInput,
  texts: ReadonlyMap<string, string>,
): ValidationInput {
  const { carriers, releases } = input
  if (carriers === undefined || !carriers.some(({ file }) => texts.has(file.name))) return input
  const again = new Map(
    carriers.map((carrier) => {
      const text = texts.get(carrier.file.name)
      return [carrier, text === undefined ? carrier : carrier.readAgain(text)]
    }),
  )
  const releaseAgain = (release: ReleaseInput): ReleaseInput => {
    const { carried } = release
    if (carried === undefined) return release
    const carrier = again.get(carried.carrier)!
    return carrier === carried.carrier ? release : carried.readAgain(carrier)
  }
  return { ...input, carriers: [...again.values()], releases: releases.map(releaseAgain) }
}
