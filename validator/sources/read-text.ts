import { newestProfile, type HelmProfile } from '../values/helm-profile.ts'
import { mergeAll } from '../values/merged-values.ts'
import { droppedText, duplicateKey, mergedOver, syntaxFinding, startHelp } from './source-findings.ts'
import type { Source } from './source.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { MappingNode, ValueNode } from '../values/values-tree.ts'
import { refuseCharacters } from '../yaml/refuse-characters.ts'
import { readDocuments, type Piece, type ReadDocuments } from '../yaml/read-documents.ts'
import type { Oddities } from '../yaml/tree/mapping-builder.ts'
import { YamlError } from '../yaml/errors/yaml-error.ts'

/**
 * Reads a text in the place of the file's own; it has the same length and the same lines. `pieces` are read each on its
 * own where they are not those that Helm makes.
 */
export function readText(
  file: SourceFile,
  text: string,
  profile = newestProfile,
  pieces?: readonly Piece[],
): Source {
  const oddities: Oddities = { duplicates: [], mergedOver: [] }
  try {
    const { documents, dropped } = readMappings(file, text, oddities, profile, pieces)
    const root = mergeAll(documents)
    const findings = [
      ...oddities.duplicates.map(duplicateKey),
      ...oddities.mergedOver.map(mergedOver),
      ...dropped.map((one) => droppedText(file, one)),
    ]
    return {
      file,
      root,
      documents,
      dropped: dropped.map(({ start, end }) => ({ file, start, end })),
      findings,
    }
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
    return {
      file,
      ...(error instanceof NotAMappingError && { isNotAMapping: true }),
      documents: [],
      dropped: [],
      findings: [syntaxFinding(file, error)],
    }
  }
}

function readMappings(
  file: SourceFile,
  text: string,
  oddities: Oddities,
  profile: HelmProfile,
  pieces: readonly Piece[] | undefined,
): Pick<ReadDocuments, 'dropped'> & { documents: MappingNode[] } {
  refuseCharacters(text)
  const { roots, dropped } = readDocuments(file, withoutHeading(text), oddities, profile, pieces)
  const documents: MappingNode[] = []
  for (const root of roots) documents.push(documentMapping(root, documents))
  return { documents: documents.length === 0 ? [emptyMapping()] : documents, dropped }
}

/** `helm get values` prints a heading above the values. */
function withoutHeading(text: string): string {
  return text.replace(/^(?:USER-SUPPLIED|COMPUTED) VALUES:[ \t]*(?=\r?\n|$)/, (heading) =>
    ' '.repeat(heading.length),
  )
}

function documentMapping(node: ValueNode, before: readonly MappingNode[]): MappingNode {
  if (node.kind === 'mapping') return node
  if (node.kind === 'scalar' && node.value === null) return emptyMapping()
  const found = node.kind === 'sequence' ? 'a sequence' : 'a scalar'
  const ErrorClass = before.some(({ entries }) => entries.size > 0) ? YamlError : NotAMappingError
  throw new ErrorClass(
    `the top level is ${found}, not a mapping`,
    node.location!.start,
    node.location!.end,
    startHelp,
  )
}

function emptyMapping(): MappingNode {
  return { kind: 'mapping', entries: new Map() }
}

/** The document is YAML, but a list or a single value: no values file has that at its top. */
class NotAMappingError extends YamlError {}
