import type { Location, SourceFile } from '../text/source-file.ts'
import { Scanner } from './scanner/scanner.ts'
import { hasPairs } from './scanner/text-cursor.ts'
import { YamlError } from './errors/yaml-error.ts'

/**
 * The comments of a file, or of what was read of it, up to the first error. What looks like one inside a text or a
 * block of text is none.
 */
export function yamlComments(file: SourceFile, read = file.text): Location[] {
  const scanner = new Scanner({
    text: read,
    start: 0,
    end: read.length,
    dropsCarriageReturns: false,
    hasPairs: hasPairs(read),
  })
  try {
    while (scanner.peek().kind !== 'stream-end') scanner.take()
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
  }
  return scanner.cursor.comments.map(({ start, end }) => ({ file, start, end }))
}
