import { sourceFile, withoutByteOrderMark } from '../text/source-file.ts'
import { isJsonPatch } from './parts/json-patch.ts'
import { readManifestText } from './parts/manifest-text.ts'
import { isObject } from './parts/objects.ts'
import { maskActions } from './parts/templated.ts'

/** What a file may be beside values: it is read to know, or it is a manifest that holds none. */
export type FileKind = 'carrier' | 'manifest' | 'values'

/** Decides from the text whether a file may hold values inside something else. */
export function kindOfFile(name: string, content: string): FileKind {
  if (isTerraform(name) || isTerraformJson(name)) return 'carrier'
  const text = withoutByteOrderMark(content)
  const isKustomize = isKustomization(name) || text.includes('kustomize.config.k8s.io')
  if (isKustomize && /^helmCharts\s*:|"helmCharts"\s*:/m.test(text)) return 'carrier'
  if (isKustomization(name)) return 'manifest'
  if (isManifest(name, text)) return carrierKind.test(text) ? 'carrier' : 'manifest'
  if (isJsonPatch(text)) return 'carrier'
  return text.includes('releases') && /^releases\s*:/m.test(text) ? 'carrier' : 'values'
}

/** Whether some document is an object of Kubernetes. Most texts say so without being read. */
function isManifest(name: string, text: string): boolean {
  // To look for a word is cheaper than to look for a line that starts with it.
  if (!text.includes('apiVersion') || !text.includes('kind')) return false
  if (/^kind\s*:/m.test(text) && /^apiVersion\s*:/m.test(text)) return true
  // Two braces start a template.
  const isJson = /^\s*\{(?!\{)/.test(text)
  if (!isJson && !otherForms.test(text) && !indentedTop.test(text)) return false
  const { root, documents } = readManifestText(sourceFile(name, text), maskActions(text).text)
  return root === undefined ? isJson : documents.some(isObject)
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
