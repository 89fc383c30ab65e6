import { textOfBytes } from '../../text/utf8.ts'
import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import { isBlankOrEnd, isNameCharacter } from './characters.ts'
import type { TextCursor } from './text-cursor.ts'
import { token, type Token } from './token.ts'

/** Reads `&name` or `*name`. */
export function scanAnchor(cursor: TextCursor, kind: 'anchor' | 'alias'): Token {
  const start = cursor.at
  cursor.at++
  const name = readName(cursor)
  if (name === '') {
    throw new YamlSyntaxError(
      'an anchor or alias without a name',
      start,
      start + 1,
      'quote the value if it starts with & or *',
    )
  }
  if (!isBlankOrEnd(cursor.code()) && !'?:,]}%@`'.includes(cursor.text.charAt(cursor.at))) {
    throw new YamlSyntaxError(
      'Helm does not accept this anchor name',
      start,
      cursor.at + 1,
      'use letters, digits, - and _; quote the value if it starts with & or *',
    )
  }
  return { ...token(kind, start, cursor.at), text: name }
}

/** Reads `!`, `!name`, `!!name`, `!handle!name` or `!<name>`. */
export function scanTag(cursor: TextCursor): Token {
  const start = cursor.at
  const [handle, name] = cursor.code(1) === lessThan ? readVerbatimTag(cursor) : readShortTag(cursor)
  if (name === undefined || !isBlankOrEnd(cursor.code())) {
    throw new YamlSyntaxError(
      name === undefined ? 'a tag without a name' : 'a tag must be followed by a space',
      start,
      cursor.at,
      'quote the value if it starts with !',
    )
  }
  return { ...token('tag', start, cursor.at), text: handle, suffix: name }
}

type TagParts = [handle: string, name: string | undefined]

function readVerbatimTag(cursor: TextCursor): TagParts {
  cursor.at += 2
  const name = readUri(cursor)
  const isClosed = cursor.code() === greaterThan
  if (isClosed) cursor.at++
  return ['', isClosed && name !== '' ? name : undefined]
}

function readShortTag(cursor: TextCursor): TagParts {
  const handle = readHandle(cursor)
  const rest = readUri(cursor)
  if (handle.length > 1 && handle.endsWith('!')) return [handle, rest === '' ? undefined : rest]
  if (rest === undefined) return ['!', undefined]
  const name = handle.slice(1) + rest
  return name === '' ? ['', '!'] : ['!', name]
}

/** Reads the `!`, `!name` or `!name!` that a tag starts with. */
export function readHandle(cursor: TextCursor): string {
  const start = cursor.at
  cursor.at++
  readName(cursor)
  if (cursor.code() === exclamationMark) cursor.at++
  return cursor.text.slice(start, cursor.at)
}

/** Reads the name of a tag after its handle; `undefined` where an escape of it is none. */
export function readUri(cursor: TextCursor): string | undefined {
  let uri = ''
  for (;;) {
    const from = cursor.at
    while (isNameCharacter(cursor.code()) || uriSigns.has(cursor.code())) cursor.at++
    uri += cursor.text.slice(from, cursor.at)
    if (cursor.code() !== percent) return uri
    const character = readUriEscape(cursor)
    if (character === undefined) return undefined
    uri += character
  }
}

/** One character, written as the bytes of its UTF-8 form: `%C3%A9`. */
function readUriEscape(cursor: TextCursor): string | undefined {
  const bytes: number[] = []
  let length = 1
  do {
    const octet = /%([\da-f]{2})/iy
    octet.lastIndex = cursor.at
    const digits = cursor.at + 3 <= cursor.end ? octet.exec(cursor.text)?.[1] : undefined
    if (digits === undefined) return undefined
    const byte = Number.parseInt(digits, 16)
    if (bytes.length === 0) length = lengthOfUtf8(byte)
    else if ((byte & 0xc0) !== 0x80) return undefined
    if (length === 0) return undefined
    bytes.push(byte)
    cursor.at += 3
  } while (bytes.length < length)
  return textOfBytes(Uint8Array.from(bytes))
}

/** Bytes of a character, by the first of them; 0 for what is not a first one. */
function lengthOfUtf8(byte: number): number {
  if (byte < 0x80) return 1
  if ((byte & 0xe0) === 0xc0) return 2
  if ((byte & 0xf0) === 0xe0) return 3
  return (byte & 0xf8) === 0xf0 ? 4 : 0
}

export function readName(cursor: TextCursor): string {
  const start = cursor.at
  while (isNameCharacter(cursor.code())) cursor.at++
  return cursor.text.slice(start, cursor.at)
}

const percent = 0x25
const exclamationMark = 0x21
const lessThan = 0x3c
const greaterThan = 0x3e
const uriSigns = new Set(Array.from(";/?:@&=+$,.!~*'()[]", (sign) => sign.charCodeAt(0)))
