import { withoutByteOrderMark } from '../text/source-file.ts'

/** What a file may be beside values: it is read to know, or it is a manifest that holds none. */
export type FileKind = 'carrier' | 'manifest' | 'values'

/** Decides from the text whether a file may hold values inside something else. */
export function kindOfFile(name: string, content: string): FileKind {
  if (isTerraform(name) || isTerraformJson(name)) return 'carrier'
  const text = withoutByteOrderMark(content)
  const isKustomize = isKustomization(name) || text.includes('kustomize.config.k8s.io')
  if (isKustomize && /^helmCharts\s*:|"helmCharts"\s*:/m.test(text)) return 'carrier'
  if (isKustomization(name)) return 'manifest'
  // Two braces start a template.
  const isJson = /^\s*\{(?!\{)/.test(text)
  // To look for a word is cheaper than to look for a line that starts with it.
  const isManifest = isJson
    ? text.includes('"apiVersion"') && text.includes('"kind"')
    : text.includes('apiVersion') && /^kind\s*:/m.test(text) && /^apiVersion\s*:/m.test(text)
  if (isManifest) return carrierKind.test(text) ? 'carrier' : 'manifest'
  return text.includes('releases') && /^releases\s*:/m.test(text) ? 'carrier' : 'values'
}

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
