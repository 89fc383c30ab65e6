import type { Path } from '../values/values-tree.ts'

// The releases of a run ask for the same paths of the same rules and components.
const remembered = new Map<string, Path>()

/** The keys of a path that a rule or a component names, split once in a run. */
export function keysOfPath(path: string): Path {
  let keys = remembered.get(path)
  if (keys === undefined) remembered.set(path, (keys = path.split('.')))
  return keys
}
