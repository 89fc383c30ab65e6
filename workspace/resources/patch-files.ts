import { isKustomization } from '../../validator/carriers/detect.ts'
import { itemsAt, mappingsAt, textAt } from '../../validator/carriers/parts/manifest-node.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import type { MappingNode } from '../../validator/values/values-tree.ts'
import { isMissing, type FileSystem } from '../files/file-system.ts'
import { readText } from '../files/read-file.ts'

/** So many folders above that of a patch a kustomization is looked for. */
const furthest = 3

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Tells which files some kustomization takes as patches: one of the run, or one in the folders above the file. */
export class PatchFiles {
  readonly #fileSystem: FileSystem
  readonly #maxBytes: number
  readonly #patches = new Set<string>()
  readonly #searched = new Set<string>()

  constructor(fileSystem: FileSystem, maxBytes: number, given: readonly string[]) {
    this.#fileSystem = fileSystem
    this.#maxBytes = maxBytes
    const { cwd, paths } = fileSystem
    for (const name of given.filter(isKustomization)) this.#search(paths.dirname(paths.resolve(cwd, name)))
  }

  has(name: string): boolean {
    const { cwd, paths } = this.#fileSystem
    const path = paths.resolve(cwd, name)
    let folder = paths.dirname(path)
    for (let steps = 0; steps < furthest; steps++, folder = paths.dirname(folder)) this.#search(folder)
    return this.#patches.has(path)
  }

  #search(folder: string): void {
    if (this.#searched.has(folder)) return
    this.#searched.add(folder)
    const { paths } = this.#fileSystem
    const path = names
      .map((name) => paths.join(folder, name))
      .find((one) => !isMissing(this.#fileSystem, one))
    if (path === undefined) return
    const read = readText(this.#fileSystem, path, this.#maxBytes, this.#fileSystem.readRegular)
    if ('error' in read) return
    const { root } = parseSource(path, read.text, newestProfile)
    for (const patch of root === undefined ? [] : patchesOf(root))
      this.#patches.add(paths.resolve(folder, patch))
  }
}

/** Paths of the patches that are files; others are written inline. */
function patchesOf(kustomization: MappingNode): string[] {
  const listed = itemsAt(kustomization, 'patchesStrategicMerge').flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  )
  const named = ['patches', 'patchesJson6902'].flatMap((key) => mappingsAt(kustomization, key))
  return [...listed, ...named.flatMap((patch) => textAt(patch, 'path') ?? [])]
}
