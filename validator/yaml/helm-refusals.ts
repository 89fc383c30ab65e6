import { isCollection, isScalar, visit, type Document } from 'yaml'
import type { HelmProfile } from '../helm-profile.ts'
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

/** Helm 4 reads no directives, `%YAML` and `%TAG`; Helm 3 reads those of YAML 1.1. */
export function refuseDocumentDirectives(
  { directives }: Document.Parsed,
  { readsAllDocuments }: HelmProfile,
): void {
  if (!readsAllDocuments && (directives.yaml.explicit !== true || directives.yaml.version === '1.1')) return
  if (directives.yaml.explicit !== true && Object.keys(directives.tags).length <= 1) return
  throw new YamlFault('Helm reads no directives', 0, 1, 'remove the lines that start with %')
}

/** A tab before the first word of a line, or after a dash: only texts and brackets may hold it. */
export function refuseTabs(documents: readonly Document.Parsed[], text: string): void {
  const tabs = [...text.matchAll(/^([ -]*\t)(?:([^\S\n]*)$|(?=.))/gm)].filter(
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

/** A tab where the first line of a block of text says how far it is indented. */
export function refuseTabsInBlocks(documents: readonly Document.Parsed[], text: string): void {
  if (!text.includes('\t')) return
  for (const document of documents) {
    visit(document, {
      Scalar: (_key, { type, range }) => {
        if (type?.startsWith('BLOCK') !== true || range == null) return
        const header = /^[|>][-+]?[ \t]*(?:#.*)?\n(?: *\n)*( +\t| *\t)/.exec(
          text.slice(range[0], range[1] + 1),
        )
        if (header === null) return
        const at = range[0] + header[0].length - 1
        throw new YamlFault('a tab cannot indent YAML', at, at + 1, 'replace the tab by spaces')
      },
    })
  }
}

/** Helm keeps these two where a text goes on in the next line, and folds other ends of lines. */
export function refuseLineSeparators(documents: readonly Document.Parsed[], text: string): void {
  if (!/[\u2028\u2029]/.test(text)) return
  for (const document of documents) {
    visit(document, {
      Scalar: (_key, { range }) => {
        if (range == null) return
        const at = text.slice(range[0], range[1]).search(/[\u2028\u2029]/)
        if (at < 0) return
        const start = range[0] + at
        throw new YamlFault(
          `the line separator U+${text.charCodeAt(start).toString(16)} stands in a text`,
          start,
          start + 1,
          'remove it, or write it as an escape in double quotes',
        )
      },
    })
  }
}

/** A tab before the rest of a text without quotes, in brackets whose lines are not indented. */
export function refuseTabsInFlowText(documents: readonly Document.Parsed[], text: string): void {
  if (!text.includes('\t')) return
  for (const document of documents) {
    visit(document, {
      Scalar: (_key, { type, range }) => {
        if (type !== 'PLAIN' || range == null) return
        const at = text.slice(range[0], range[1]).search(/\n *\t/)
        if (at < 0) return
        const tab = text.indexOf('\t', range[0] + at)
        throw new YamlFault('a tab cannot indent YAML', tab, tab + 1, 'replace the tab by spaces')
      },
    })
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
