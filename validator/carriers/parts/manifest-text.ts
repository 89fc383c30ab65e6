import { readText } from '../../sources/read-text.ts'
import type { Source } from '../../sources/source.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { newestProfile } from '../../values/helm-profile.ts'

/** Reads a text as clients of Kubernetes do: every document of YAML, and objects of JSON one after the other. */
export function readManifestText(file: SourceFile, text: string): Source {
  return readText(file, text, newestProfile, objectsOfJson(text))
}

interface Span {
  start: number
  end: number
}

/** Where each object is, if a text holds several in JSON and nothing between them. */
function objectsOfJson(text: string): Span[] | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  const spans: Span[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (depth === 0 && text.slice(start, index).trim() !== '') return undefined
    if (token === '{') depth++
    if (token !== '}') continue
    depth--
    if (depth < 0) return undefined
    if (depth > 0) continue
    spans.push({ start, end: index + 1 })
    start = index + 1
  }
  return spans.length > 1 && text.slice(start).trim() === '' ? spans : undefined
}
