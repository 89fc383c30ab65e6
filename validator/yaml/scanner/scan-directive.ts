import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import { isBlank, isBlankOrEnd, isBreak, isBreakOrEnd } from './characters.ts'
import { readHandle, readName, readUri } from './scan-properties.ts'
import type { TextCursor } from './text-cursor.ts'
import { token, type Token } from './token.ts'

/** Reads a line such as `%YAML 1.1` or `%TAG ! tag:example.org,2026:`. */
export function scanDirective(cursor: TextCursor): Token {
  const start = cursor.at
  cursor.at++
  const name = readName(cursor)
  if (!isBlankOrEnd(cursor.code())) throw directiveError(start)
  cursor.skipBlanks()
  const directive = name === 'YAML' ? readVersion(cursor) : name === 'TAG' ? readTag(cursor) : undefined
  if (directive === undefined) throw directiveError(start)
  const end = cursor.at
  cursor.skipBlanks()
  cursor.skipComment()
  if (!isBreakOrEnd(cursor.code())) throw directiveError(start)
  if (isBreak(cursor.code())) cursor.readBreak()
  return { ...directive, start, end }
}

function readVersion(cursor: TextCursor): Token | undefined {
  const version = /\d{1,2}\.\d{1,2}(?!\d)/y
  version.lastIndex = cursor.at
  const text = version.exec(cursor.text)?.[0]
  if (text === undefined || cursor.at + text.length > cursor.end) return undefined
  cursor.at += text.length
  // Helm compares numbers, so `01.1` is `1.1`.
  return { ...token('yaml-directive', 0, 0), text: text.split('.').map(Number).join('.') }
}

function readTag(cursor: TextCursor): Token | undefined {
  if (cursor.text.charAt(cursor.at) !== '!') return undefined
  const handle = readHandle(cursor)
  if ((handle.length > 1 && !handle.endsWith('!')) || !isBlank(cursor.code())) return undefined
  cursor.skipBlanks()
  const prefix = readUri(cursor)
  if (prefix === undefined || prefix === '' || !isBlankOrEnd(cursor.code())) return undefined
  return { ...token('tag-directive', 0, 0), text: handle, suffix: prefix }
}

function directiveError(at: number): YamlSyntaxError {
  return new YamlSyntaxError(
    'a line that starts with % is a directive, which is not allowed here',
    at,
    at + 1,
    'put a key that starts with % in quotes; remove a directive or a line of a template',
  )
}
