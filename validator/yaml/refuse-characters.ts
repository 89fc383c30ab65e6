import { YamlError } from './errors/yaml-error.ts'

/** Refuses characters that make no YAML wherever they are, or with which Helm loses others. */
export function refuseCharacters(text: string): void {
  const found = refused.exec(text)
  if (found === null) return
  const { 0: character, index } = found
  if (character === '\ufeff') {
    throw new YamlError(
      'a byte order mark inside the text',
      index,
      index + 1,
      'remove this invisible character; it comes from joined files, and is allowed only at the start of a file',
    )
  }
  const name = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  throw new YamlError(
    `control character U+${name} is not allowed in YAML`,
    index,
    index + character.length,
    'remove it, or write it as an escape in double quotes',
  )
}

const refused = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u
