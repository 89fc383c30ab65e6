import type { HelmProfile } from '../values/helm-profile.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { ValueNode } from '../values/values-tree.ts'
import { droppedBehind, type Dropped } from './dropped.ts'
import { helm4Pieces } from './helm4-pieces.ts'
import { atOpeningQuote } from './opening-quote.ts'
import { Scanner } from './scanner/scanner.ts'
import { hasPairs } from './scanner/text-cursor.ts'
import { YamlSyntaxError } from './errors/yaml-syntax-error.ts'
import { DocumentReader } from './tree/document-reader.ts'
import type { Oddities } from './tree/mapping-builder.ts'
import { costOf, takeMemory } from './nodes/value-budget.ts'

/** A span that is read on its own. */
export interface Piece {
  start: number
  end: number
}

export interface ReadDocuments {
  /** Those that are not empty, in the order of the text. */
  roots: ValueNode[]
  dropped: Dropped[]
}

/**
 * The documents of a text that Helm reads: Helm 3 the first one, Helm 4 the first of each piece. Throws a `YamlError`
 * at what Helm refuses.
 */
export function readDocuments(
  file: SourceFile,
  text: string,
  oddities: Oddities,
  { readsAllDocuments: isHelm4 }: HelmProfile,
  pieces?: readonly Piece[],
): ReadDocuments {
  // Helm 4 ends the last line before it reads.
  const whole = isHelm4 && text !== '' && !text.endsWith('\n') ? `${text}\n` : text
  const spans =
    pieces ?? (isHelm4 ? helm4Pieces(whole, file.hasByteOrderMark) : [{ start: 0, end: whole.length }])
  const piece = { text: whole, dropsCarriageReturns: isHelm4, hasPairs: hasPairs(whole) }
  const read: ReadDocuments = { roots: [], dropped: [] }
  const { budget } = file
  budget.restart()
  for (const { start, end } of spans) {
    takeMemory(budget, costOf.document, { start, end: start })
    const scanner = new Scanner({ ...piece, start, end })
    const { root, next } = readFirst(scanner, file, oddities)
    if (root !== undefined) read.roots.push(root)
    const rest = droppedBehind(text, next, Math.min(end, text.length))
    if (rest !== undefined) read.dropped.push(rest)
  }
  return read
}

function readFirst(
  scanner: Scanner,
  file: SourceFile,
  oddities: Oddities,
): ReturnType<DocumentReader['read']> {
  try {
    return new DocumentReader(scanner, file, oddities).read()
  } catch (error) {
    throw error instanceof YamlSyntaxError ? atOpeningQuote(error, scanner.quotedOverLines, file) : error
  }
}
