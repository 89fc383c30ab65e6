import { newestProfile, type HelmProfile } from './helm-profile.ts'
import { mergeMaps } from './layers.ts'
import { droppedText, duplicateKey, mergedOver, syntaxFinding } from './source-findings.ts'
import type { Source } from './source.ts'
import type { SourceFile } from './source-file.ts'
import type { MapNode, ValueNode } from './values-tree.ts'
import { buildTree, type Oddities } from './yaml/build-tree.ts'
import {
  refuseControlCharacters,
  refuseDocumentDirectives,
  refuseLineSeparators,
  refuseOddSeparators,
} from './yaml/helm-refusals.ts'
import { NoMapFault } from './yaml/no-map-fault.ts'
import { parseDocuments } from './yaml/parse-documents.ts'
import { readStretches, type ReadText } from './yaml/read-stretch.ts'
import { refuseTabs, refuseTabsInBlocks } from './yaml/tab-refusals.ts'
import { YamlFault } from './yaml/yaml-fault.ts'

/**
 * Reads a text in the place of the file's own; it has the same length and the same lines. Slow: the library makes a
 * tree of every token.
 */
export function readText(file: SourceFile, text: string, profile = newestProfile): Source {
  const oddities: Oddities = { duplicates: [], mergedOver: [] }
  try {
    const { documents, dropped } = readDocuments(file, text, oddities, profile)
    const root = documents.length === 0 ? emptyMap() : documents.reduce(mergeMaps)
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
  } catch (fault) {
    if (!(fault instanceof YamlFault)) throw fault
    return {
      file,
      ...(fault instanceof NoMapFault && { isNoMap: true }),
      documents: [],
      dropped: [],
      findings: [syntaxFinding(file, fault)],
    }
  }
}

function readDocuments(
  file: SourceFile,
  text: string,
  oddities: Oddities,
  profile: HelmProfile,
): Pick<ReadText, 'dropped'> & { documents: MapNode[] } {
  refuseControlCharacters(text)
  if (profile.readsAllDocuments) refuseOddSeparators(text)
  // Helm ends lines at these too, the parser does not.
  const lines = withoutHeading(text.replace(/\r(?!\n)|[\x85\u2028\u2029]/g, '\n'))
  const read = readStretches(lines, profile)
  const documents = parseDocuments(read)
  refuseDirectives(documents.flatMap(({ warnings }) => warnings))
  refuseTabs(documents, read.text)
  refuseTabsInBlocks(documents, read.text)
  refuseLineSeparators(documents, file.text)
  const maps: MapNode[] = []
  for (const document of documents) {
    refuseDocumentDirectives(document, profile)
    maps.push(documentMap(buildTree(document, file, oddities, profile), maps))
  }
  return { documents: maps, dropped: read.dropped }
}

/** `helm get values` prints a heading above the values. */
function withoutHeading(text: string): string {
  return text.replace(/^(?:USER-SUPPLIED|COMPUTED) VALUES:[ \t]*(?=\r?\n|$)/, (heading) =>
    ' '.repeat(heading.length),
  )
}

function documentMap(node: ValueNode, before: readonly MapNode[]): MapNode {
  if (node.kind === 'map') return node
  if (node.kind === 'scalar' && node.value === null) return emptyMap()
  const found = node.kind === 'list' ? 'a list' : 'a single value'
  const Fault = before.some(({ entries }) => entries.size > 0) ? YamlFault : NoMapFault
  throw new Fault(
    `the document is ${found}, and Helm needs a map of values`,
    node.place!.start,
    node.place!.end,
    'start with a key of the chart, such as `common:`',
  )
}

function emptyMap(): MapNode {
  return { kind: 'map', entries: new Map() }
}

function refuseDirectives(warnings: readonly { code: string; pos: [number, number] }[]): void {
  const directive = warnings.find(({ code }) => code === 'BAD_DIRECTIVE')
  if (directive === undefined) return
  throw new YamlFault(
    'Helm does not know this directive',
    ...directive.pos,
    'remove the line, or quote the key',
  )
}
