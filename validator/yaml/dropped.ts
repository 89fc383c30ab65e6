import { isBreak } from './scanner/characters.ts'
import { TextCursor } from './scanner/text-cursor.ts'
import type { Token } from './scanner/token.ts'

export type DropReason = 'document-end' | 'second-document' | 'behind-root'

/** Text that Helm does not read, from its first word on. */
export interface Dropped {
  start: number
  end: number
  reason: DropReason
}

/** What is after a document: from the token that ends it up to the end of what Helm has taken for YAML. */
export function droppedBehind(text: string, { kind, start }: Token, end: number): Dropped | undefined {
  if (kind === 'stream-end') return undefined
  const cursor = new TextCursor({ text, start, end, dropsCarriageReturns: false, hasPairs: false })
  toFirstWord(cursor)
  return cursor.at < end ? { start: cursor.at, end, reason: reasons[kind] ?? 'behind-root' } : undefined
}

/** Goes over blanks, comments and markers of documents. */
function toFirstWord(cursor: TextCursor): void {
  for (;;) {
    if (cursor.isAtMarker()) cursor.at += 3
    cursor.skipBlanks()
    cursor.skipComment()
    if (!isBreak(cursor.code())) return
    cursor.readBreak()
  }
}

const reasons: Partial<Record<Token['kind'], DropReason>> = {
  'document-start': 'second-document',
  'document-end': 'document-end',
}
