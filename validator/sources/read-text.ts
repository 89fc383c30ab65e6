import { newestProfile, type HelmProfile } from '../values/helm-profile.ts'
import { mergeAll } from '../values/merged-values.ts'
import { droppedText, duplicateKey, mergedOver, syntaxFinding } from './source-findings.ts'
import type { Source } from './source.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { MapNode, ValueNode } from '../values/values-tree.ts'
import { refuseCharacters } from '../yaml/refuse-characters.ts'
import { readDocuments, type ReadDocuments } from '../yaml/read-documents.ts'
import type { Oddities } from '../yaml/tree/map-builder.ts'
import { YamlFault } from '../yaml/yaml-fault.ts'

/** Reads a text in the place of the file's own; it has the same length and the same lines. */
export function readText(file: SourceFile, text: string, profile = newestProfile): Source {
  const oddities: Oddities = { duplicates: [], mergedOver: [] }
  try {
    const { documents, dropped } = readMaps(file, text, oddities, profile)
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

function readMaps(
  file: SourceFile,
  text: string,
  oddities: Oddities,
  profile: HelmProfile,
): Pick<ReadDocuments, 'dropped'> & { documents: MapNode[] } {
  refuseCharacters(text)
  const { roots, dropped } = readDocuments(file, withoutHeading(text), oddities, profile)
  const documents: MapNode[] = []
  for (const root of roots) documents.push(documentMap(root, documents))
  return { documents: documents.length === 0 ? [emptyMap()] : documents, dropped }
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
  const found = node.kind === 'list' ? 'a sequence' : 'a scalar'
  const Fault = before.some(({ entries }) => entries.size > 0) ? YamlFault : NoMapFault
  throw new Fault(
    `the top level is ${found}, not a mapping`,
    node.place!.start,
    node.place!.end,
    'start with a key of the chart, such as `common:`',
  )
}

function emptyMap(): MapNode {
  return { kind: 'map', entries: new Map() }
}

/** The document is YAML, but a list or a single value: no values file has that at its top. */
class NoMapFault extends YamlFault {}
