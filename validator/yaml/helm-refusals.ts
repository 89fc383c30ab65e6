import { isCollection, isScalar, visit, type Document } from 'yaml'
import { YamlFault } from './yaml-fault.ts'

/** Faults that the parser lets pass and Helm does not, found in the text alone. */
export function refuseControlCharacters(text: string): void {
  const found = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text)
  if (found === null) return
  const name = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  throw new YamlFault(
    `the control character U+${name} cannot stand in YAML`,
    found.index,
    found.index + found[0].length,
    'remove it, or write it as an escape in double quotes',
  )
}

/** Faults in how a file is cut into documents, which Helm 4 does by itself before it parses them. */
export function refuseDocumentStart(document: Document.Parsed, index: number, text: string): void {
  const { docStart, yaml, tags } = document.directives
  if (yaml.explicit === true || Object.keys(tags).length > 1) {
    throw new YamlFault('Helm reads no directives', 0, 1, 'remove the lines that start with %')
  }
  const start = document.contents?.range[0] ?? document.range[0]
  if (index > 0 && docStart === null) {
    throw new YamlFault('Helm drops what follows the ... line', start, start + 1, 'write --- instead of ...')
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (docStart === true && start > lineStart && /^---\s+[^\s#]/.test(text.slice(lineStart, start + 1))) {
    throw new YamlFault('a document starts on the line after its ---', start, start + 1)
  }
}

/** A tab before the first word of a line, or after a dash: only texts and brackets may hold it. */
export function refuseTabs(documents: readonly Document.Parsed[], text: string): void {
  const tabs = [...text.matchAll(/^([ -]*\t)([^\S\n]*$)?/gm)].filter(
    // Helm lets a blank line pass that has spaces before its tab.
    ([, before = '', blankRest]) =>
      /^ *(?:-(?: +|\t))*\t?$/.test(before) && (blankRest === undefined || before === '\t'),
  )
  if (tabs.length === 0) return
  const allowed = documents.flatMap(stretchesWithTabs)
  let next = 0
  for (const { 1: before = '', index } of tabs) {
    const at = index + before.length - 1
    while (next < allowed.length && allowed[next]!.end <= at) next++
    if (next < allowed.length && allowed[next]!.start <= at) continue
    throw new YamlFault('a tab cannot indent YAML', at, at + 1, 'replace the tab by spaces')
  }
}

/** Texts and flow collections of a document, outermost only, in the order of the text. */
function stretchesWithTabs(document: Document.Parsed): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = []
  visit(document, (_key, node) => {
    if (!isScalar(node) && !(isCollection(node) && node.flow)) return undefined
    const [start, end] = node.range ?? [0, 0, 0]
    if (end > start) stretches.push({ start, end })
    return visit.SKIP
  })
  return stretches
}
