import { outermost, positionAt, type Location } from '../text/source-file.ts'
import type { Entry } from './values-tree.ts'

/** Who set a value, and which layers' values that replaces, the nearest first. A place is that of the key. */
export interface Origin {
  setBy: Location
  overrides: Location[]
}

/** Absent for a default of the chart. */
export function originOf(entry: Entry | undefined): Origin | undefined {
  if (entry?.key === undefined) return undefined
  const overrides: Location[] = []
  for (let before = entry.overrides; before !== undefined; before = before.overrides) {
    if (before.key !== undefined) overrides.push(before.key)
  }
  return { setBy: entry.key, overrides }
}

/** `prod.yaml:12`, or the name of a flag. */
export function locationWords(location: Location): string {
  const { file, start } = outermost(location)
  return file.isFlag ? file.name : `${file.name}:${positionAt(file, start).line}`
}

/** The end of a message about a value that replaces another: `; set by prod.yaml:12, overrides base.yaml:40`. */
export function originWords(entry: Entry | undefined): string {
  const origin = originOf(entry)
  if (origin === undefined || origin.overrides.length === 0) return ''
  return `; set by ${locationWords(origin.setBy)}, overrides ${origin.overrides.map(locationWords).join(', ')}`
}
