import { holdsSecret } from './secret-text.ts'
import { lineText } from './line-text.ts'
import type { SourceFile } from '../source-file.ts'

/** A comment on a line in which someone keeps a secret, such as `# password: …`. */
export function commentSecrets(file: SourceFile, line: number): { start: number; end: number }[] {
  const text = lineText(file, line)
  const comment = /(?:^|\s)(?:#|\/\/)/.exec(text)
  if (comment === null || !holdsSecret(text.slice(comment.index), true)) return []
  const start = file.lineStarts()[line - 1]!
  return [{ start: start + comment.index, end: start + text.length }]
}
