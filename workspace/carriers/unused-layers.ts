import type { ReleaseInput } from '../../validator/release/input.ts'

/**
 * Layers and flags that end up under no release, as releases of their own: the files that they are given for hold only
 * custom resources, or nothing that is checked. What somebody names is never left unchecked.
 */
export function unusedLayers(
  given: readonly ReleaseInput[],
  found: readonly ReleaseInput[],
  hasFlags: boolean,
): ReleaseInput[] {
  const releases = found.filter(({ resource }) => resource === undefined)
  const used = new Set(releases.flatMap(namesOf))
  const unused = new Map<string, ReleaseInput>()
  for (const { files, settings } of given) {
    const layers = files.slice(0, -1)
    const last = layers.at(-1)
    if (last === undefined || layers.every(({ name }) => used.has(name))) continue
    const release = { name: last.name, files: layers, ...(settings && { settings }) }
    const key = JSON.stringify(namesOf(release))
    if (!unused.has(key)) unused.set(key, release)
  }
  if (unused.size > 0 || releases.length > 0 || !hasFlags) return [...unused.values()]
  return [{ name: 'flags', files: [] }]
}

function namesOf({ files }: Pick<ReleaseInput, 'files'>): string[] {
  return files.map(({ name }) => name)
}
