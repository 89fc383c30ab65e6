import { withoutByteOrderMark } from '../text/source-file.ts'
import { isJsonPatch } from './parts/json-patch.ts'

/** What a file may be beside values: it is read to know, or it is a manifest that holds none. */
export type FileKind = 'carrier' | 'manifest' | 'values'

/** What the words of a file say that it is, and whether only reading it tells that an object is at its top. */
export interface KindByWords {
  kind: FileKind
  isOpen: boolean
}

/** Decides from the words of a text whether a file may hold values inside something else. */
export function kindByWords(name: string, content: string): KindByWords {
  if (isTerraform(name) || isTerraformJson(name)) return sure('carrier')
  const text = withoutByteOrderMark(content)
  const isKustomize = isKustomization(name) || text.includes('kustomize.config.k8s.io')
  if (isKustomize && /^helmCharts\s*:|"helmCharts"\s*:/m.test(text)) return sure('carrier')
  if (isKustomization(name)) return sure('manifest')
  const kind = carrierKind.test(text) ? 'carrier' : 'manifest'
  // To look for a word is cheaper than to look for a line that starts with it.
  const hasWords = text.includes('apiVersion') && text.includes('kind')
  if (hasWords && /^kind\s*:/m.test(text) && /^apiVersion\s*:/m.test(text)) return sure(kind)
  if (hasWords && (otherForms.test(text) || indentedTop.test(text))) return { kind, isOpen: true }
  return sure(kindWithoutObjects(text))
}

/** The kind of a file whose documents are not objects of Kubernetes. */
export function kindWithoutObjects(text: string): FileKind {
  if (isJsonPatch(text)) return 'carrier'
  return text.includes('releases') && /^releases\s*:/m.test(text) ? 'carrier' : 'values'
}

function sure(kind: FileKind): KindByWords {
  return { kind, isOpen: false }
}

/** Keys at the top that are in quotes, behind a sign, or in braces. */
const otherForms = /^(?:---[ \t]+)?[?&!<"'{]/m
const indentedTop = /(?:^|\n---[^\n]*\n)(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]+[^\s#]/

export function isTerraform(name: string): boolean {
  return /\.tf$/i.test(name)
}

/** The names that Kustomize looks for. */
export function isKustomization(name: string): boolean {
  return /(?:^|[\\/])(?:kustomization\.ya?ml|Kustomization)$/.test(name)
}

/** Terraform's other syntax, which is not read. */
export function isTerraformJson(name: string): boolean {
  return /\.tf\.json$/i.test(name)
}

const carrierKind = /["']?\bkind["']?\s*:\s*["']?(?:Application|ApplicationSet|HelmRelease)\b/
