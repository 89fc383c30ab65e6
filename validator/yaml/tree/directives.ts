import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import type { Token } from '../scanner/token.ts'
import type { Words } from './words.ts'

/** What the starts of tags, such as `!!`, represent. */
export type TagHandles = ReadonlyMap<string, string>

/** Reads the lines with `%` before a document. Throws where none follows. */
export function readDirectives(words: Words): TagHandles {
  const handles = new Map<string, string>()
  let version: Token | undefined
  let first: Token | undefined
  for (let { kind } = words; kind === 'yaml-directive' || kind === 'tag-directive'; kind = words.kind) {
    const directive = words.take()
    first ??= directive
    if (kind === 'tag-directive') {
      if (handles.has(directive.text)) throw twice(directive)
      handles.set(directive.text, directive.suffix)
      continue
    }
    if (version !== undefined) throw twice(directive)
    version = directive
    if (directive.text !== '1.1') {
      throw new YamlSyntaxError(
        'Helm reads only YAML 1.1, not the version in this directive',
        directive.start,
        directive.end,
        'remove the line',
      )
    }
  }
  if (first !== undefined && words.kind !== 'document-start') {
    throw new YamlSyntaxError(
      'a directive requires a document after it',
      first.start,
      first.end,
      'remove the line',
    )
  }
  for (const [handle, prefix] of [
    ['!', '!'],
    ['!!', 'tag:yaml.org,2002:'],
  ] as const) {
    if (!handles.has(handle)) handles.set(handle, prefix)
  }
  return handles
}

function twice({ start, end }: Token): YamlSyntaxError {
  return new YamlSyntaxError('duplicate directive', start, end, 'remove the line')
}
