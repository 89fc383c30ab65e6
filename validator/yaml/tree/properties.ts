import type { Token } from '../scanner/token.ts'
import { YamlSyntaxError } from '../errors/yaml-syntax-error.ts'
import type { TagHandles } from './directives.ts'
import type { Words } from './words.ts'

/** What is before a value: its anchor and its tag. */
export interface Properties {
  anchor?: string
  tag?: string
}

export function readProperties(words: Words, handles: TagHandles): Properties | undefined {
  let properties: Properties | undefined
  for (let { kind } = words; kind === 'anchor' || kind === 'tag'; kind = words.kind) {
    // A second one belongs to no value, which shows at the next token.
    if (properties?.[kind] !== undefined) return properties
    const token = words.take()
    properties = { ...properties, [kind]: kind === 'anchor' ? token.text : tagOf(token, handles) }
  }
  return properties
}

function tagOf({ text: handle, suffix, start, end }: Token, handles: TagHandles): string {
  if (handle === '') return suffix
  const prefix = handles.get(handle)
  if (prefix !== undefined) return prefix + suffix
  throw new YamlSyntaxError(
    'the tag prefix is not declared by a %TAG line',
    start,
    end,
    'quote the value if it starts with !',
  )
}
