import { parseAllDocuments, type Document, type YAMLParseError } from 'yaml'
import { builtIn, type Finding } from './finding.ts'
import { newestProfile, type HelmProfile } from './helm-profile.ts'
import { mergeMaps } from './layers.ts'
import { pathText } from './path-text.ts'
import { maskedKey } from './schema/secret-text.ts'
import { sourceFile, type SourceFile } from './source-file.ts'
import type { MapNode, ValueNode } from './values-tree.ts'
import { buildTree, type DuplicateKey } from './yaml/build-tree.ts'
import {
  refuseControlCharacters,
  refuseDocumentDirectives,
  refuseTabs,
  refuseTabsInBlocks,
} from './yaml/helm-refusals.ts'
import { dropBehindRoot, readStretches, type DropReason, type ReadText } from './yaml/read-stretch.ts'
import { openingOf } from './yaml/opening.ts'
import { quickTree } from './yaml/quick/quick-tree.ts'
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

/** Reads YAML. The first fault ends it; duplicate keys and dropped text do not. */
export function parseSource(name: string, text: string, profile = newestProfile): Source {
  const file = sourceFile(name, text)
  const quick = quickTree(file)
  return quick === undefined
    ? judgedSource(file, profile)
    : { file, root: quick, documents: [quick], findings: [] }
}

/** The same for any text. Slow: the library makes a tree of every token. */
export function judgedSource(file: SourceFile, profile: HelmProfile): Source {
  const duplicates: DuplicateKey[] = []
  try {
    const { documents, dropped } = readDocuments(file, duplicates, profile)
    const root = documents.length === 0 ? emptyMap() : documents.reduce(mergeMaps)
    const findings = [...duplicates.map(duplicateKey), ...dropped.map((one) => droppedText(file, one))]
    return { file, root, documents, findings }
  } catch (fault) {
    if (!(fault instanceof YamlFault)) throw fault
    return { file, documents: [], findings: [syntaxFinding(file, fault)] }
  }
}

function readDocuments(
  file: SourceFile,
  duplicates: DuplicateKey[],
  profile: HelmProfile,
): Pick<ReadText, 'dropped'> & { documents: MapNode[] } {
  refuseControlCharacters(file.text)
  // Helm ends lines at these too, the parser does not.
  const lines = withoutHeading(file.text.replace(/\r(?!\n)|[\x85\u2028\u2029]/g, '\n'))
  const read = readStretches(lines, profile)
  let documents = parseDocuments(read.text)
  const fault = firstFault(documents, read.text)
  if (fault !== undefined && dropBehindRoot(read, fault.pos[0], documents))
    documents = parseDocuments(read.text)
  refuseErrors(documents, read.text)
  refuseDirectives(documents.flatMap(({ warnings }) => warnings))
  refuseTabs(documents, read.text)
  refuseTabsInBlocks(documents, read.text)
  const maps = documents.map((document) => {
    refuseDocumentDirectives(document, profile)
    return documentMap(buildTree(document, file, duplicates, profile))
  })
  return { documents: maps, dropped: read.dropped }
}

function parseDocuments(text: string): Document.Parsed[] {
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    resolveKnownTags: false,
    merge: false,
    // Both are quadratic or count the wrong thing; `buildTree` has its own.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  // An empty stream has errors and warnings as a document has.
  return 'empty' in parsed
    ? [Object.assign(parsed as unknown as Document.Parsed, { contents: null })]
    : parsed
}

/** `helm get values` prints a heading above the values. */
function withoutHeading(text: string): string {
  return text.replace(/^(?:USER-SUPPLIED|COMPUTED) VALUES:[ \t]*(?=\r?\n|$)/, (heading) =>
    ' '.repeat(heading.length),
  )
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

function firstFault(documents: readonly Document.Parsed[], text: string): YAMLParseError | undefined {
  return documents
    .flatMap(({ errors }) => errors)
    .filter((error) => isFaultForHelm(error, text))
    .reduce<YAMLParseError | undefined>(
      (first, error) => (first === undefined || error.pos[0] < first.pos[0] ? error : first),
      undefined,
    )
}

function refuseErrors(documents: readonly Document.Parsed[], text: string): void {
  const first = firstFault(documents, text)
  if (first === undefined) return
  const { message, help } = syntaxMessage(first)
  const [start, end] = openingOf(first, documents) ?? first.pos
  throw new YamlFault(message, start, end, help)
}

/** Helm takes `"text"#comment`, and blank lines with a tab behind their spaces. */
function isFaultForHelm({ code, message, pos }: YAMLParseError, text: string): boolean {
  if (code === 'TAB_AS_INDENT') {
    const lineStart = text.lastIndexOf('\n', pos[0] - 1) + 1
    return !/^ +\t\s*$/.test(text.slice(lineStart).split('\n', 1)[0]!)
  }
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

const droppedWords: Record<DropReason, { message: string; help: string }> = {
  'document-end': {
    message: 'Helm drops what follows the ... line',
    help: 'write --- instead of ...',
  },
  'second-document': {
    message: 'Helm 3 drops all but the first document of a file',
    help: 'give each document a file of its own, or use Helm 4 (--helm-version)',
  },
  'behind-root': {
    message: 'Helm drops everything from here on, because the map at the top has ended',
    help: 'indent all keys at the top alike',
  },
}

function droppedText(file: SourceFile, { start, end, reason }: ReadText['dropped'][number]): Finding {
  return builtIn('dropped-text', { ...droppedWords[reason], path: [], place: { file, start, end } })
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
