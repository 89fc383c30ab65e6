/** Whether a reference to a chart means the chart of this name: `gloo-platform`, `gloo/gloo-platform`, `oci://…/gloo-platform`. */
export function isChart(reference: string | undefined, chart: string): boolean {
  if (reference === undefined) return false
  const last = reference.replace(/\/+$/, '').split('/').at(-1)!
  return last.replace(/[:@].*$/, '') === chart || packageName.exec(last)?.[1] === chart
}

/** `gloo-platform-2.6.3.tgz` */
const packageName = /^(.+?)-v?\d+\.\d+\.\d+.*\.tgz$/
