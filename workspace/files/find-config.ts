import { exists, type FileSystem } from './file-system.ts'

export const configName = 'gloo-values.config.yaml'

/** Finds the nearest configuration upwards from a folder, up to the root of the repository. */
export function configFinder(fileSystem: FileSystem): (folder: string) => string | undefined {
  const { dirname, join } = fileSystem.paths
  const found = new Map<string, string | undefined>()
  const find = (folder: string): string | undefined => {
    if (found.has(folder)) return found.get(folder)
    const file = join(folder, configName)
    const parent = dirname(folder)
    const isLast = (): boolean => parent === folder || exists(fileSystem, join(folder, '.git'))
    const config = isThere(fileSystem, file) ? file : isLast() ? undefined : find(parent)
    found.set(folder, config)
    return config
  }
  return find
}

/** Also a link that leads to nothing: a configuration that cannot be read must not be passed over. */
function isThere(fileSystem: FileSystem, path: string): boolean {
  try {
    return fileSystem.linkStat(path) !== undefined
  } catch {
    return false
  }
}
