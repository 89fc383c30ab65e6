import type { Carrier, CarriedRelease } from '../../validator/carriers/parts/carrier.ts'

/**
 * A name of its own for each release that a file holds. One that is in several files, or that some other release of
 * the run has, gets the name of the file in each of them, so that no name depends on the order of the files.
 */
export function releaseNames(
  carriers: readonly Carrier[],
  others: readonly string[],
): ReadonlyMap<CarriedRelease, string> {
  const shared = namesOfSeveral([...carriers.map(ownNames), ...others.map((name) => [name])])
  const names = new Map<CarriedRelease, string>()
  const counts = new Map<string, number>()
  for (const { file, releases } of carriers) {
    for (const release of releases) {
      const { name } = release
      const key = JSON.stringify([file.name, name])
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      const where = count > 1 ? ` (${file.name}, ${count})` : shared.has(name) ? ` (${file.name})` : ''
      names.set(release, `${name}${where}`)
    }
  }
  return names
}

function ownNames({ releases }: Carrier): string[] {
  return [...new Set(releases.map(({ name }) => name))]
}

function namesOfSeveral(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of lists.flat()) (seen.has(name) ? twice : seen).add(name)
  return twice
}
