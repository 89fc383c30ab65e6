import type { TextEdit } from '../text/text-edit.ts'
import type { Finding } from '../findings/finding.ts'
import type { Location, SourceFile } from '../text/source-file.ts'
import type { MappingNode, Path, ValueNode } from '../values/values-tree.ts'

/** One values file, read as Helm reads it. */
export interface Source {
  file: SourceFile
  /** Absent when the text is not YAML that Helm reads. */
  readonly root?: MappingNode
  /** Whether the text is YAML of something else than values: a list, a single value. */
  isNotAMapping?: true
  /** What `root` is merged from. */
  readonly documents: MappingNode[]
  /** Stretches that Helm drops, which `documents` tell nothing of. */
  dropped: Location[]
  findings: Finding[]
  /** Where the values are, when that is inside another file. */
  embedded?: Embedded
  /** Lets go of the tree, which is read again when somebody asks for it. */
  forget?: () => void
}

/** A file that holds values in parts of it. */
export interface Outer {
  file: SourceFile
  /** What its reader makes of it. */
  documents: readonly MappingNode[]
  /** Parts of it that belong to releases of other charts. */
  notJudged: ReadonlySet<MappingNode>
  /** The same of another text; nothing where that cannot be read. */
  read(text: string): readonly MappingNode[] | undefined
}

/** Values in a part of another file. */
export type Embedded = EmbeddedMapping | EmbeddedLines

interface EmbeddedValues {
  outer: Outer
  /** The node of the outer trees that holds them. */
  node: ValueNode
  /** Where it is in these trees. */
  path(): Path | undefined
  /** The values with the text that they are written in: their own, or that of the outer file. */
  source: Source
  /** That text as it was read: what a template fills in is replaced. */
  read: string
  /** Why the values cannot be edited. */
  refused?: string
}

/** Values that are a map of the outer trees. Edits of them are edits of the outer file. */
export interface EmbeddedMapping extends EmbeddedValues {
  kind: 'mapping'
  node: MappingNode
}

/** Values that are YAML in a text of the outer file. */
export interface EmbeddedLines extends EmbeddedValues {
  kind: 'lines'
  /** The edits of the outer file that are these edits of the text. */
  toOuter(edits: readonly TextEdit[]): TextEdit[]
  /** What the node holds once the values have this text: what a template fills in is replaced. */
  mask(text: string): string
  /** Reads another text in its place. */
  readAgain(text: string): Source
}
