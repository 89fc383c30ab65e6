import type { Summary } from '../diagnostic.ts'

export function summaryText({ errors, warnings, infos, files }: Summary): string {
  const where = counted(files, 'file')
  if (errors + warnings + infos === 0) return `no findings in ${where}`
  return `${countsText({ errors, warnings, infos })} in ${where}`
}

/** How many findings are not told, in lines of their own. */
export function untoldText({ suppressed, known }: Summary): string {
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

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
