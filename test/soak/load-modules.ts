import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repository } from '../cli/run.ts'

const folders = ['api', 'cli', 'schema', 'validator', 'workspace']

/**
 * Loads what the program loads on demand. A search may last for hours: in these the sources may change, and the process
 * that translates them may end.
 */
export async function loadModules(): Promise<void> {
  for (const path of onDemand()) {
    await (path.endsWith('.json') ? import(path, { with: { type: 'json' } }) : import(path))
  }
}

/** The modules that some other imports in the midst of its work. */
export function onDemand(): string[] {
  const files = folders
    .map((folder) => join(repository, folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.ts'))
  const imported = files.flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(/\bimport\(\s*'(\.[^']+)'/g), ([, to]) =>
      join(dirname(path), to!),
    ),
  )
  return [...new Set(imported)].sort()
}
