import { existsSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const configName = 'gloo-values.config.yaml'

/** Finds the nearest configuration upwards from a folder, up to the root of the repository. */
export function configFinder(): (folder: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  const find = (folder: string): string | undefined => {
    if (found.has(folder)) return found.get(folder)
    const file = join(folder, configName)
    const parent = dirname(folder)
    const isLast = (): boolean => parent === folder || existsSync(join(folder, '.git'))
    const config = isThere(file) ? file : isLast() ? undefined : find(parent)
    found.set(folder, config)
    return config
  }
  return find
}

/** Also a link that leads to nothing: a configuration that cannot be read must not be passed over. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
