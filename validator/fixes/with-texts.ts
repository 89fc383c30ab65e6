import type { FileInput, ReleaseInput, ValidationInput } from '../release/input.ts'
import { InternalError } from '../base/internal-error.ts'
import { withoutByteOrderMark } from '../text/source-file.ts'

/** The same input, with new texts for some of its files. */
export function withTexts(given: ValidationInput, texts: ReadonlyMap<string, string>): ValidationInput {
  const input = withCarrierTexts(given, texts)
  const replaced = new Map<FileInput, FileInput>()
  for (const file of inputsOf(input)) {
    const text = texts.get(file.name)
    replaced.set(file, text === undefined || 'source' in file ? file : { name: file.name, text })
  }
  return {
    ...input,
    releases: input.releases.map((release) => ({
      ...release,
      files: release.files.map((file) => replaced.get(file)!),
    })),
  }
}

/** The same, for carriers. */
function withCarrierTexts(input: ValidationInput, texts: ReadonlyMap<string, string>): ValidationInput {
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

export function inputsOf({ releases }: ValidationInput): FileInput[] {
  return [...new Set(releases.flatMap(({ files }) => files))]
}

/** The file of a name, as it was read, without its byte order mark. */
export function textInput(input: ValidationInput, name: string): { name: string; text: string } {
  const file =
    inputsOf(input).find((file) => file.name === name && 'text' in file) ??
    input.carriers?.find(({ file }) => file.name === name)
  if (file === undefined || !('text' in file))
    throw new InternalError(`${name} was fixed, but is not a file of a release`)
  return { name, text: withoutByteOrderMark(file.text) }
}
