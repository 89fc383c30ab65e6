import { templated } from './templated.ts'

/** Whether a reference to a chart means the chart of this name: `gloo-platform`, `gloo/gloo-platform`, `oci://…/gloo-platform`. */
export function isChart(reference: string | undefined, chart: string): boolean {
  return whoseChart(reference, chart) === 'own'
}

/** Whose chart a reference means; nobody can tell where there is none, or a template makes its name. */
export function whoseChart(reference: string | undefined, chart: string): 'own' | 'other' | 'unknown' {
  const last = reference?.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const name = packageName.exec(last)?.[1] ?? last.replace(/[:@].*$/, '')
  if (name === chart || last.replace(/[:@].*$/, '') === chart) return 'own'
  return reference === undefined || templated.test(name) ? 'unknown' : 'other'
}

/** `gloo-platform-2.6.3.tgz` */
const packageName = /^(.+?)-v?\d+\.\d+\.\d+.*\.tgz$/
