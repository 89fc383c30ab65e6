import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'

/** Names that lead to a file to which an earlier one leads, through a link or in another spelling, with that one. */
export function secondNames(names: Iterable<string>, cwd: string): ReadonlyMap<string, string> {
  const firstNames = new Map<string, string>()
  const second = new Map<string, string>()
  for (const name of names) {
    const path = realPath(resolve(cwd, name))
    if (path === undefined) continue
    const first = firstNames.get(path)
    if (first === undefined) firstNames.set(path, name)
    else if (first !== name) second.set(name, first)
  }
  return second
}

/** Nothing where no file is, or none that may be looked at. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause
    return undefined
  }
}
