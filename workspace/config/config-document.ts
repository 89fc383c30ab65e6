import { builtIn, type Finding } from '../../validator/findings/finding.ts'
import type { Source } from '../../validator/sources/source.ts'
import type { MapNode } from '../../validator/values/values-tree.ts'

const start = 'write settings such as `releases:` at the top; values belong into another file'

/** Why nothing can be read from a text: a configuration is one document, a mapping with settings. */
export function documentFaults({ file, root, documents, isNoMap, findings }: Source): Finding[] {
  if (isNoMap) {
    const message = 'a configuration is a mapping of settings, and this is none'
    return findings.map((finding) => ({ ...finding, message, help: start }))
  }
  if (root === undefined) return findings
  const [first, second] = documents.filter((one) => !isEmpty(one))
  if (first === undefined) {
    return [
      builtIn('missing-value', {
        message: 'the configuration is empty, so it neither names releases nor demands anything',
        help: `${start}, or {} if there is nothing to set; --no-config reads none`,
        path: [],
        place: { file, start: 0, end: 0 },
      }),
    ]
  }
  if (second === undefined) return []
  return [
    builtIn('yaml-syntax', {
      message: 'a configuration is one document, and here starts another',
      help: 'put all settings into the first: remove the line --- above',
      path: [],
      place: second.place!,
    }),
  ]
}

/** Without a place where nothing is written at all. */
function isEmpty({ place, entries }: MapNode): boolean {
  return place === undefined && entries.size === 0
}
