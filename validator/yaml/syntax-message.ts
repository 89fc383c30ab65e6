import type { YAMLParseError } from 'yaml'

interface SyntaxMessage {
  message: string
  help?: string
}

/**
 * Our words for what the parser found. The parser's own text is never passed on: some of it quotes the document,
 * where a secret may stand.
 */
export function syntaxMessage({ code, message }: YAMLParseError): SyntaxMessage {
  for (const [ofCode, pattern, found] of messages) {
    if (code === ofCode && pattern.test(message)) return found
  }
  return {
    message: 'this is not valid YAML',
    help: 'the mistake is here or just before; check quotes, brackets, colons and indentation',
  }
}

/** The parser takes such a line for a directive before the first document only, Helm behind a map too. */
export const percentLine: SyntaxMessage = {
  message: 'a line that starts with % is a directive, which cannot stand here',
  help: 'put a key in quotes; remove a line of YAML or of a template language',
}

export function isPercentLine(text: string, at: number): boolean {
  return text[at] === '%' && (at === 0 || text[at - 1] === '\n')
}

const any = /(?:)/
const align = 'keys of one map start in the same column, and so do the items of one list'
const quote = 'put the value in quotes'
const close = 'close it, or put the text in quotes if the bracket belongs to the text'

const messages: [code: YAMLParseError['code'], message: RegExp, ours: SyntaxMessage][] = [
  ['TAB_AS_INDENT', any, { message: 'a tab cannot indent YAML', help: 'replace the tab by spaces' }],
  [
    'MISSING_CHAR',
    /closing "quote/,
    { message: 'the double quote is never closed', help: 'add the closing "' },
  ],
  [
    'MISSING_CHAR',
    /closing 'quote/,
    { message: 'the single quote is never closed', help: "add the closing '" },
  ],
  [
    'MISSING_CHAR',
    /need to be followed by map values/,
    {
      message: 'a key without a colon',
      help: 'write `key: value`, or indent the line if it continues the one above',
    },
  ],
  ['MISSING_CHAR', /^Missing ,/, { message: 'a comma is missing between two items', help: 'add the comma' }],
  [
    'MISSING_CHAR',
    /^Missing space after :/,
    { message: 'a space is missing after the colon', help: 'write `key: value`' },
  ],
  ['MISSING_CHAR', /^Flow |end with a/, { message: 'a bracket is never closed', help: close }],
  [
    'MISSING_CHAR',
    /Sequence item without/,
    { message: 'a list item without its dash', help: 'write `- item`' },
  ],
  ['BAD_INDENT', /^Flow .* end with a/, { message: 'a bracket is never closed', help: close }],
  ['BAD_INDENT', any, { message: 'the line is not indented like its neighbours', help: align }],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /sequence/,
    { message: 'a list item is not indented like the items above it', help: align },
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    any,
    {
      message: 'a second key stands after a value',
      help: 'put the value in quotes if it holds a colon; otherwise check the indentation of the next line',
    },
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    any,
    { message: 'a key runs over more than one line', help: 'the first of the lines may miss its colon' },
  ],
  ['BLOCK_IN_FLOW', any, { message: 'a bracket is never closed, or a comma is missing', help: close }],
  ['BAD_SCALAR_START', any, { message: 'a value cannot start with this character', help: quote }],
  [
    'BAD_DQ_ESCAPE',
    any,
    {
      message: 'this is no escape of a double-quoted text',
      help: 'use single quotes, or write the backslash twice',
    },
  ],
  [
    'BAD_ALIAS',
    any,
    { message: 'an anchor or alias has no name', help: 'quote the value if & or * belongs to it' },
  ],
  ['UNEXPECTED_TOKEN', /at node end/, { message: 'text stands after the end of a value', help: quote }],
  [
    'UNEXPECTED_TOKEN',
    /Block scalar header/,
    { message: 'text stands beside the | or >', help: 'start it on the next line' },
  ],
  ['UNEXPECTED_TOKEN', /(?:map|seq)-end/, { message: 'a closing bracket without an opening one' }],
  ['UNEXPECTED_TOKEN', /Unexpected (?:,|empty item)/, { message: 'a comma too many', help: 'remove it' }],
  [
    'RESOURCE_EXHAUSTION',
    any,
    { message: 'the document is nested too deeply', help: 'values of a chart are a few levels deep' },
  ],
]
