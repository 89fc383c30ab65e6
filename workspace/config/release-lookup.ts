import type { ConfigRelease } from './config.ts'
import type { Paths } from '../files/file-system.ts'
import { globPattern, isGlob } from '../files/glob.ts'

/** The releases of a configuration by the files that they name, from its folder. */
export class ReleaseLookup {
  readonly #order = new Map<ConfigRelease, number>()
  /** Releases by a file or a folder that they name. */
  readonly #named = new Map<string, ConfigRelease[]>()
  /** Patterns by the folder in which they start. */
  readonly #patterns = new Map<string, { pattern: RegExp; release: ConfigRelease }[]>()
  readonly #overLayer = new Map<string, ConfigRelease[]>()
  readonly #layers = new Map<ConfigRelease, ReadonlySet<string>>()

  readonly #paths: Paths

  constructor(releases: readonly ConfigRelease[], paths: Paths) {
    this.#paths = paths
    for (const [index, release] of releases.entries()) {
      this.#order.set(release, index)
      const layers = new Set((release.layers ?? []).map(({ name }) => paths.join(name)))
      this.#layers.set(release, layers)
      for (const layer of layers) add(this.#overLayer, layer, release)
      for (const { name } of release.files) this.#addFiles(name, release)
    }
  }

  #addFiles(name: string, release: ConfigRelease): void {
    const clean = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '.'
    add(this.#named, clean, release)
    if (!isGlob(clean)) return
    const { base, pattern } = globPattern(clean)
    add(this.#patterns, base, { pattern, release })
  }

  isLayer(file: string, release: ConfigRelease): boolean {
    return this.#layers.get(release)!.has(this.#paths.join(file))
  }

  /** The releases that lie over a layer. */
  over(layer: string): readonly ConfigRelease[] {
    return this.#overLayer.get(this.#paths.join(layer)) ?? []
  }

  /** The releases that have a file, and not as a layer. A folder means all below it. */
  having(file: string): ConfigRelease[] {
    const found = new Set(this.#named.get(file))
    for (const folder of foldersAbove(file, this.#paths)) {
      for (const release of this.#named.get(folder) ?? []) found.add(release)
      for (const { pattern, release } of this.#patterns.get(folder) ?? [])
        if (pattern.test(file)) found.add(release)
    }
    const order = this.#order
    return [...found]
      .filter((release) => !this.isLayer(file, release))
      .sort((a, b) => order.get(a)! - order.get(b)!)
  }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

/** The folders that hold a file, up to the folder of the configuration or the root. */
function foldersAbove(file: string, { dirname }: Paths): string[] {
  const folders: string[] = ['.']
  for (let at = dirname(file); at !== '.' && !folders.includes(at); at = dirname(at)) folders.push(at)
  return folders
}
