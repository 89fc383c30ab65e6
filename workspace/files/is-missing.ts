import { statSync } from 'node:fs'

/** Whether nothing is at a path. What cannot be looked at is there, so that its reader says why. */
export function isMissing(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause
    return false
  }
}
