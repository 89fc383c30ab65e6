import { builtIn, type Finding } from '../../validator/findings/finding.ts'
import type { Source } from '../../validator/sources/source.ts'
import type { MappingNode } from '../../validator/values/values-tree.ts'

const start = 'start with settings such as `releases:`; values belong in another file'

/** Why nothing can be read from a text: a configuration is one document, a mapping with settings. */
export function documentErrors({ file, root, documents, isNotAMapping, findings }: Source): Finding[] {
  if (isNotAMapping) {
    const message = 'the top level of the configuration is not a mapping'
    return findings.map((finding) => ({ ...finding, message, help: start }))
  }
  if (root === undefined) return findings
  const [first, second] = documents.filter((one) => !isEmpty(one))
  if (first === undefined) {
    return [
      builtIn('missing-value', {
        message: 'the configuration is empty',
        help: `${start}, or {} if there is nothing to set; --no-config ignores it`,
        path: [],
        location: { file, start: 0, end: 0 },
      }),
    ]
  }
  if (second === undefined) return []
  return [
    builtIn('yaml-syntax', {
      message: 'the configuration has a second document',
      help: 'put all settings into the first document, and remove the line --- between the two',
      path: [],
      location: second.location!,
    }),
  ]
}

/** Without a place where nothing is written at all. */
function isEmpty({ location, entries }: MappingNode): boolean {
  return location === undefined && entries.size === 0
}
