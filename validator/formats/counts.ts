import type { Summary } from '../diagnostic.ts'

export function summaryText({ errors, warnings, infos, files }: Summary): string {
  const where = counted(files, 'file')
  if (errors + warnings + infos === 0) return `no findings in ${where}`
  return `${countsText({ errors, warnings, infos })} in ${where}`
}

export function countsText({ errors, warnings, infos }: Omit<Summary, 'files'>): string {
  return [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].join(', ')
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
