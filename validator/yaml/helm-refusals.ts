import { visit, type Document } from 'yaml'
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

/** For a text without a document: what starts with % in it is a directive. */
export function refuseLoneDirective(text: string): void {
  const at = text.search(/^%/m)
  if (at < 0) return
  throw new YamlFault('a directive needs a document behind it', at, at + 1, 'remove the line')
}

/** Helm 4 looks for documents behind line feeds only, and its YAML reader behind any end of a line. */
export function refuseOddSeparators(text: string): void {
  const at = text.search(/[\r\x85\u2028\u2029]---/)
  if (at < 0) return
  throw new YamlFault(
    'Helm 4 does not see this --- as the start of a document',
    at + 1,
    at + 4,
    'end the line before it with a line feed',
  )
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
