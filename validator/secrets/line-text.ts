import type { SourceFile } from '../source-file.ts'

/** A line without its line break. */
export function lineText(file: SourceFile, line: number): string {
  const starts = file.lineStarts()
  return file.text.slice(starts[line - 1], starts[line] ?? file.text.length).replace(/[\r\n]+$/, '')
}
