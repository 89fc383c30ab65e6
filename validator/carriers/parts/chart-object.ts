import type { SourceFile } from '../../text/source-file.ts'
import type { MappingNode } from '../../values/values-tree.ts'

/** An object of a manifest that says which chart is meant: an OCIRepository or a HelmChart. */
export interface ChartObject {
  file: SourceFile
  root: MappingNode
}
