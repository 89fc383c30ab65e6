import type { TextEdit } from '../text/text-edit.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Source } from '../sources/source.ts'
import type { FixChange } from '../findings/planned-fix.ts'
import type { MappingNode } from '../values/values-tree.ts'
import type { Failure } from './in-halves.ts'
import type { NotEdited } from './plan-file.ts'

export interface PieceEdits {
  /** Of the file. */
  edits: readonly TextEdit[]
  /** Of the text that the values are written in, which may be a part of the file. */
  ownEdits: readonly TextEdit[]
}

/** Changes of values, and the edits of their file that make them. */
export interface Piece extends PieceEdits {
  changes: readonly FixChange[]
  /** The values that are changed. */
  source: Source
}

/** Values with edits made, and the text that they are in. */
export interface EditedValues {
  text: string
  documents: readonly MappingNode[]
}

/** A file with the edits of some pieces made, and the values that these make. */
export interface EditedFile {
  text: string
  values: readonly EditedValues[]
}

/** A file in which changes can be planned, and their edits proven: by `--fix`, and for the edits in reports. */
export interface ProvableFile {
  file: SourceFile
  /** How often the file is read for a proof. */
  readings: number
  plan(source: Source, changes: readonly FixChange[]): PieceEdits | NotEdited
  /** Makes the edits of all pieces. The result is read again, and has to mean what was intended. */
  prove<One extends Piece>(pieces: readonly One[]): EditedFile | { failures: readonly Failure<One>[] }
}
