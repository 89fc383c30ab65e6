import { parseAllDocuments, type Document, type YAMLParseError } from 'yaml'
import { builtIn, type Finding } from './finding.ts'
import { mergeMaps } from './layers.ts'
import { pathText } from './path-text.ts'
import { maskedKey } from './schema/secret-text.ts'
import { sourceFile, type SourceFile } from './source-file.ts'
import type { MapNode, ValueNode } from './values-tree.ts'
import { buildTree, type DuplicateKey } from './yaml/build-tree.ts'
import { refuseControlCharacters, refuseDocumentStart, refuseTabs } from './yaml/helm-refusals.ts'
import { openingOf } from './yaml/opening.ts'
import { syntaxMessage } from './yaml/syntax-message.ts'
import { YamlFault } from './yaml/yaml-fault.ts'

/** One values file, read as Helm reads it. */
export interface Source {
  file: SourceFile
  /** Absent when the text is not YAML that Helm reads. */
  root?: MapNode
  /** What `root` is merged from. */
  documents: MapNode[]
  findings: Finding[]
}

/** Reads YAML. The first fault ends it; duplicate keys do not. */
export function parseSource(name: string, text: string): Source {
  const file = sourceFile(name, text)
  const duplicates: DuplicateKey[] = []
  try {
    const documents = readDocuments(file, duplicates)
    const root = documents.length === 0 ? emptyMap() : documents.reduce(mergeMaps)
    return { file, root, documents, findings: duplicates.map(duplicateKey) }
  } catch (fault) {
    if (!(fault instanceof YamlFault)) throw fault
    return { file, documents: [], findings: [syntaxFinding(file, fault)] }
  }
}

/** Helm 4 merges all documents of a file; Helm 3 reads only the first. */
function readDocuments(file: SourceFile, duplicates: DuplicateKey[]): MapNode[] {
  refuseControlCharacters(file.text)
  // Helm ends lines at these too, the parser does not.
  const text = file.text.replace(/\r(?!\n)|[\x85\u2028\u2029]/g, '\n')
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    resolveKnownTags: false,
    merge: false,
    // Both are quadratic or count the wrong thing; `buildTree` has its own.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents = 'empty' in parsed ? [] : parsed
  const streams = 'empty' in parsed ? [parsed] : parsed
  refuseErrors(
    streams.flatMap(({ errors }) => errors),
    documents,
  )
  refuseDirectives(streams.flatMap(({ warnings }) => warnings))
  refuseTabs(documents, text)
  return documents.map((document, index) => {
    refuseDocumentStart(document, index, text)
    return documentMap(buildTree(document, file, duplicates))
  })
}

function documentMap(node: ValueNode): MapNode {
  if (node.kind === 'map') return node
  if (node.kind === 'scalar' && node.value === null) return emptyMap()
  const found = node.kind === 'list' ? 'a list' : 'a single value'
  throw new YamlFault(
    `the document is ${found}, and Helm needs a map of values`,
    node.place!.start,
    node.place!.end,
    'start with a key of the chart, such as `common:`',
  )
}

function emptyMap(): MapNode {
  return { kind: 'map', entries: new Map() }
}

function refuseErrors(errors: readonly YAMLParseError[], documents: readonly Document.Parsed[]): void {
  const first = errors
    .filter(isFaultForHelm)
    .reduce<YAMLParseError | undefined>(
      (first, error) => (first === undefined || error.pos[0] < first.pos[0] ? error : first),
      undefined,
    )
  if (first === undefined) return
  const { message, help } = syntaxMessage(first)
  const [start, end] = openingOf(first, documents) ?? first.pos
  throw new YamlFault(message, start, end, help)
}

/** Helm takes `"text"#comment`. */
function isFaultForHelm({ message }: YAMLParseError): boolean {
  return !message.startsWith('Comments must be separated')
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

function duplicateKey({ path: keys, first, last }: DuplicateKey): Finding {
  const path = keys.map((key) => (typeof key === 'number' ? key : maskedKey(key, false)))
  return builtIn('duplicate-key', {
    message: `${pathText(path)} is set twice in the same map; Helm keeps this one and drops the other`,
    help: 'merge the two, or remove one',
    data: { key: String(path.at(-1)) },
    path,
    place: last,
    related: [{ message: 'first set here', place: first }],
  })
}

function syntaxFinding(file: SourceFile, { message, help, start, end }: YamlFault): Finding {
  const at = Math.min(start, file.text.length)
  return builtIn('yaml-syntax', {
    message,
    ...(help === undefined ? {} : { help }),
    path: [],
    place: { file, start: at, end: Math.min(Math.max(end, at), file.text.length) },
  })
}
