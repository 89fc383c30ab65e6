import type { Scalar } from '../values-tree.ts'
import { resolvePlainScalar } from '../yaml/plain-scalar.ts'
import { originText } from './origin-text.ts'
import type { Leaf, ShownNode } from './shown-values.ts'

/** YAML that Helm, and any other reader, takes for these values. With origins, each leaf has a comment. */
export function writeYaml(root: ShownNode, hasOrigins: boolean): string {
  const lines: string[] = []
  const comment = (leaf: Leaf | undefined): string =>
    hasOrigins && leaf !== undefined ? `  # ${originText(leaf).replace(/[^\P{Cc}]/gu, '\ufffd')}` : ''

  /** Writes a value behind `head`, which ends in a colon or a dash. */
  const write = (head: string, node: ShownNode, indent: number, isInList: boolean): void => {
    if (node.kind === 'scalar') writeScalar(head, node, indent)
    else if (node.kind === 'map' && node.entries.length > 0) {
      if (isInList) writeEntries(node.entries, indent + 2, `${head} `)
      else {
        lines.push(head)
        writeEntries(node.entries, indent + 2)
      }
    } else if (node.kind === 'list' && node.items.length > 0) {
      lines.push(`${head}${comment(node.leaf)}`)
      for (const item of node.items) write(`${' '.repeat(indent + 2)}-`, item, indent + 2, true)
    } else lines.push(`${head} ${node.kind === 'map' ? '{}' : '[]'}${comment(node.leaf)}`)
  }

  const writeScalar = (head: string, node: ShownNode & { kind: 'scalar' }, indent: number): void => {
    if (typeof node.value === 'string' && fitsBlock(node.value)) {
      const text = node.value.endsWith('\n') ? node.value.slice(0, -1) : node.value
      lines.push(`${head} |${node.value.endsWith('\n') ? '' : '-'}${comment(node.leaf)}`)
      for (const line of text.split('\n')) lines.push(line === '' ? '' : `${' '.repeat(indent + 2)}${line}`)
    } else lines.push(`${head} ${node.digits ?? scalarText(node.value)}${comment(node.leaf)}`)
  }

  const writeEntries = (entries: [string, ShownNode][], indent: number, firstHead?: string): void => {
    for (const [index, [key, value]] of entries.entries()) {
      const head = index === 0 && firstHead !== undefined ? firstHead : ' '.repeat(indent)
      write(`${head}${scalarText(key)}:`, value, indent, false)
    }
  }

  if (root.kind !== 'map' || root.entries.length === 0) return `{}${comment(root.leaf)}\n`
  writeEntries(root.entries, 0)
  return `${lines.join('\n')}\n`
}

/** A scalar in the form that needs the least quoting. */
export function scalarText(value: Scalar): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '-0.0' : String(value)
  const isPlain =
    plain.test(value) && !value.endsWith(':') && resolvePlainScalar(value) === value && !/^=|^---/.test(value)
  return isPlain
    ? value
    : JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Without blanks before a comment sign, without colons before blanks, and starting with no sign of YAML's own. */
const plain = /^[A-Za-z0-9_/.+-](?:[\w./@+=:;~^$()<>-]| (?=[\w./@+=;~^$()<>-]))*$/

/** Whether a text of several lines keeps its exact form in a block. */
function fitsBlock(text: string): boolean {
  return (
    /\n[^\n]/.test(text) &&
    /^[^\s]/.test(text) &&
    !text.endsWith('\n\n') &&
    !/[^\n\x20-\x7e\xa1-\u1fff]/.test(text)
  )
}
