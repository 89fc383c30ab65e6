import type { Location, SourceFile } from '../../text/source-file.ts'
import { HclError } from './hcl-error.ts'
import { Scanner } from './scanner.ts'

/** The comments of a Terraform file, outside texts. */
export function hclComments(file: SourceFile): Location[] {
  const scanner = new Scanner(file.text)
  const comments: Location[] = []
  try {
    while (scanner.next !== '') {
      const start = scanner.at
      if (scanner.match(/(?:#|\/\/)[^\r\n]*|\/\*[^]*?\*\//) !== undefined)
        comments.push({ file, start, end: scanner.at })
      else if (scanner.next === '"') scanner.skipQuoted()
      else if (scanner.skipHeredoc() === undefined) scanner.at++
    }
  } catch (error) {
    // The rest is text that nobody could read, and no comment.
    if (!(error instanceof HclError)) throw error
  }
  return comments
}
