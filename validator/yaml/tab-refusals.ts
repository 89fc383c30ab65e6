import { isCollection, isPair, isScalar, visit, type Document } from 'yaml'
import { YamlFault } from './yaml-fault.ts'

/** A text without quotes. Helm looks for its next line, and takes a tab there only right of the map around it. */
interface PlainText {
  start: number
  end: number
  /** Column of the map or list without brackets that it stands in, -1 outside of all. */
  column: number
}

/** Where a line may start with a tab. */
interface Stretches {
  /** Texts and brackets, outermost only, in the order of the text. */
  allowed: { start: number; end: number }[]
  plain: PlainText[]
}

/** A tab before the first word of a line, or after a dash: only texts and brackets may hold it. */
export function refuseTabs(documents: readonly Document.Parsed[], text: string): void {
  const tabs = [...text.matchAll(/^[ ?-]*\t/gm)]
    .filter(([before]) => /^ *(?:[-?](?: +|\t))*\t?$/.test(before))
    .map(({ 0: before, index }) => index + before.length - 1)
  if (tabs.length === 0) return
  const { allowed, plain } = stretchesOf(documents, text)
  let nextAllowed = 0
  let nextPlain = 0
  /** Where the blanks end behind the text without quotes that stands before the tab. */
  let blankEnd = 0
  for (const at of tabs) {
    while (nextPlain < plain.length && plain[nextPlain]!.start <= at) nextPlain++
    while (nextAllowed < allowed.length && allowed[nextAllowed]!.end <= at) nextAllowed++
    const before = plain[nextPlain - 1]
    if (before !== undefined && blankEnd < before.end) blankEnd = endOfBlank(text, before.end)
    const isOfPlain = before !== undefined && at < blankEnd
    const isAllowed = isOfPlain
      ? columnOf(text, at) > before.column
      : nextAllowed < allowed.length && allowed[nextAllowed]!.start <= at
    if (!isAllowed) throw tabFault(at)
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
        if (header !== null) throw tabFault(range[0] + header[0].length - 1)
      },
    })
  }
}

function stretchesOf(documents: readonly Document.Parsed[], text: string): Stretches {
  const stretches: Stretches = { allowed: [], plain: [] }
  const collect = (node: unknown, column: number, isInside: boolean): void => {
    if (isPair(node)) {
      collect(node.key, column, isInside)
      collect(node.value, column, isInside)
    } else if (isScalar(node) && node.range != null) {
      const [start, end] = node.range
      if (node.type === 'PLAIN' && node.source !== '') stretches.plain.push({ start, end, column })
      if (!isInside && end > start) stretches.allowed.push({ start, end })
    } else if (isCollection(node) && node.range != null) {
      const [start, end] = node.range
      const isFlow = node.flow === true
      if (isFlow && !isInside) stretches.allowed.push({ start, end })
      const inner = isFlow ? column : columnOf(text, start)
      for (const item of node.items) collect(item, inner, isInside || isFlow)
    }
  }
  for (const { contents } of documents) collect(contents, -1, false)
  return stretches
}

function endOfBlank(text: string, at: number): number {
  const blank = /\s*/y
  blank.lastIndex = at
  blank.test(text)
  return blank.lastIndex
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

function tabFault(at: number): YamlFault {
  return new YamlFault('a tab cannot indent YAML', at, at + 1, 'replace the tab by spaces')
}
