import type { Scalar } from '../values/values-tree.ts'
import { resolvePlainScalar } from '../yaml/nodes/plain-scalar.ts'
import { printable, printableJson, unicodeEscape, withHiddenEscaped } from '../text/printable.ts'
import { originText } from './origin-text.ts'
import type { Leaf, ShownNode } from './shown-values.ts'

/** YAML that Helm, and any other reader, takes for these values. With origins, each leaf has a comment. */
export function writeYaml(root: ShownNode, hasOrigins: boolean): string {
  const lines: Line[] = []

  /** Writes a value after `head`, which ends in a colon or a dash. */
  const write = (head: string, node: ShownNode, indent: number, list: Leaf | undefined): void => {
    const comment = hasOrigins ? commentOf(node.leaf, list) : undefined
    if (node.kind === 'scalar') writeScalar(head, node, indent, comment)
    else if (node.kind === 'mapping' && node.entries.length > 0) {
      if (head.endsWith('-')) writeEntries(node.entries, indent + 2, list, `${head} `)
      else {
        lines.push({ text: head })
        writeEntries(node.entries, indent + 2, list)
      }
    } else if (node.kind === 'sequence' && node.items.length > 0) {
      lines.push({ text: head, comment })
      for (const item of node.items) write(`${' '.repeat(indent + 2)}-`, item, indent + 2, node.leaf)
    } else lines.push({ text: `${head} ${node.kind === 'mapping' ? '{}' : '[]'}`, comment })
  }

  const writeScalar = (
    head: string,
    { value, digits }: ShownNode & { kind: 'scalar' },
    indent: number,
    comment: string | undefined,
  ): void => {
    if (typeof value === 'string' && fitsBlock(value)) {
      const text = value.endsWith('\n') ? value.slice(0, -1) : value
      lines.push({ text: `${head} |${value.endsWith('\n') ? '' : '-'}`, comment })
      for (const line of text.split('\n'))
        lines.push({ text: line === '' ? '' : `${' '.repeat(indent + 2)}${line}` })
    } else lines.push({ text: `${head} ${digits ?? scalarText(value)}`, comment })
  }

  const writeEntries = (
    entries: [string, ShownNode][],
    indent: number,
    list: Leaf | undefined,
    firstHead = ' '.repeat(indent),
  ): void => {
    for (const [index, [key, value]] of entries.entries()) {
      const head = index === 0 ? firstHead : ' '.repeat(indent)
      write(`${head}${scalarText(key)}:`, value, indent, list)
    }
  }

  if (root.kind !== 'mapping' || root.entries.length === 0) return '{}\n'
  writeEntries(root.entries, 0, undefined)
  return aligned(lines)
}

interface Line {
  text: string
  comment?: string | undefined
}

/** What is in a list comes with it, and is reported only where that is not so. */
function commentOf(leaf: Leaf | undefined, list: Leaf | undefined): string | undefined {
  if (leaf === undefined || (list !== undefined && leaf.origin === list.origin)) return undefined
  return printable(originText(leaf))
}

/** Comments are below each other, but for those of lines that are far longer than others. */
const lastColumn = 56

function aligned(lines: readonly Line[]): string {
  const column = lines
    .filter(({ text, comment }) => comment !== undefined && text.length <= lastColumn)
    .reduce((widest, { text }) => Math.max(widest, text.length), 0)
  return lines
    .map(({ text, comment }) => (comment === undefined ? text : `${text.padEnd(column)}  # ${comment}`))
    .map((line) => `${line}\n`)
    .join('')
}

/** A scalar in the form that needs the least quoting. */
export function scalarText(value: Scalar): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '-0.0' : String(value)
  const isPlain =
    plain.test(value) && !value.endsWith(':') && resolvePlainScalar(value) === value && !/^=|^---/.test(value)
  return isPlain ? value : printableJson(value).replace(/[\ufffe\uffff]|\p{Surrogate}/gu, unicodeEscape)
}

/** Without blanks before a comment sign, without colons before blanks, and starting with no sign of YAML's own. */
const plain = /^(?:[A-Za-z0-9_/.+]|-(?! |$))(?:[\w./@+=;~^$()<>-]|:(?! )| (?=[\w./@+=;~^$()<>-]))*$/

/** Whether a text of several lines keeps its exact form in a block. */
function fitsBlock(text: string): boolean {
  return (
    /\n[^\n]/.test(text) &&
    /^[^\s]/.test(text) &&
    !text.endsWith('\n\n') &&
    !/[^\n\x20-\x7e\xa1-\u1fff]/.test(text) &&
    withHiddenEscaped(text) === text
  )
}
