import type { Summary } from '../findings/report.ts'

export function summaryText({ errors, warnings, infos, files, resources, notJudged }: Summary): string {
  const found = errors + warnings + infos === 0 ? 'no findings' : countsText({ errors, warnings, infos })
  const held = resources === undefined ? '' : ` with ${counted(resources, 'custom resource')}`
  return `${found} in ${counted(files, 'file')}${held}${notJudged === undefined ? '' : notJudgedText(notJudged)}`
}

function notJudgedText({
  releases,
  unknownReleases,
  manifests,
  partialManifests = 0,
  chartFolders = 0,
}: NonNullable<Summary['notJudged']>): string {
  const parts = [
    ...(releases === 0 ? [] : [counted(releases, 'release of another chart', 'releases of other charts')]),
    ...(unknownReleases === 0
      ? []
      : [counted(unknownReleases, 'release of an unknown chart', 'releases of unknown charts')]),
    ...(manifests === 0 ? [] : [counted(manifests, 'other manifest')]),
    ...(partialManifests === 0
      ? []
      : [counted(partialManifests, 'patch or template', 'patches and templates')]),
    ...(chartFolders === 0 ? [] : [counted(chartFolders, 'folder of a chart', 'folders of charts')]),
  ]
  return `; not checked: ${parts.join(', ')}`
}

/** How many findings are not reported, in lines of their own. */
export function notReportedText({ suppressed, known }: Summary): string {
  const suppressedLine = `${counted(suppressed, 'finding')} ${suppressed === 1 ? 'is' : 'are'} suppressed by comments\n`
  const knownLine = `${counted(known, 'known finding')} ${known === 1 ? 'is' : 'are'} in the baseline\n`
  return `${suppressed === 0 ? '' : suppressedLine}${known === 0 ? '' : knownLine}`
}

export function countsText({
  errors,
  warnings,
  infos,
}: Pick<Summary, 'errors' | 'warnings' | 'infos'>): string {
  return [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].join(', ')
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
