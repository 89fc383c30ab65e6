import type { Source } from './source.ts'
import { duplicateKey } from './source-findings.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import { quickTree } from '../yaml/quick/quick-tree.ts'

/**
 * A file that is read in one pass, if it is one. Its tree takes many times the memory of its text and is quickly read
 * again, so a run over many files lets go of it.
 */
export function ordinarySource(file: SourceFile): Source | undefined {
  const read = quickTree(file)
  if (read === undefined) return undefined
  let tree: MappingNode | undefined = read.root
  const root = (): MappingNode => (tree ??= quickTree(file)!.root)
  return {
    file,
    get root() {
      return root()
    },
    get documents() {
      return [root()]
    },
    dropped: [],
    findings: read.duplicates.map(duplicateKey),
    forget() {
      tree = undefined
    },
  }
}
