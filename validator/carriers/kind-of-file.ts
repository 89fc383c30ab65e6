import { sourceFile, withoutByteOrderMark } from '../text/source-file.ts'
import { kindByWords, kindWithoutObjects, type FileKind } from './detect.ts'
import { readManifestText } from './parts/manifest-text.ts'
import { isObject } from './parts/objects.ts'
import { maskActions } from './parts/templated.ts'

/** What a file is, also where only reading it tells. */
export function kindOfFile(name: string, content: string): FileKind {
  const { kind, isOpen } = kindByWords(name, content)
  if (!isOpen) return kind
  const text = withoutByteOrderMark(content)
  const { root, documents } = readManifestText(sourceFile(name, text), maskActions(text).text)
  const isManifest = root === undefined ? /^\s*\{(?!\{)/.test(text) : documents.some(isObject)
  return isManifest ? kind : kindWithoutObjects(text)
}
