import { compareChartVersions } from '../../schema/model/chart-version.ts'
import { migrationWords, type Migration } from '../../schema/model/migration.ts'
import type { Path } from '../values/values-tree.ts'

/** What has become of a key that older charts had. */
export interface MigratedKey {
  kind: 'migrated'
  /** In words that follow the path. */
  words: string
  /** The same as a sentence, with what to know of it. */
  help: string
  /** The one place where the value is now, if there is one. */
  to?: string
}

export function migratedKey(
  migrations: readonly Migration[],
  path: Path,
  version: string,
): MigratedKey | undefined {
  const migration = byPath(migrations).get(path.join('.'))
  // Of a key that no chart has read, the schema knows best where it belongs.
  if (migration?.since === undefined || compareChartVersions(migration.since, version) > 0) return undefined
  const { rewrite } = migration
  const words = migrationWords(migration)
  return {
    kind: 'migrated',
    words,
    help: `it ${words}${'reason' in rewrite ? `: ${rewrite.reason}` : ''} (gloo-values migrate)`,
    ...(rewrite.kind === 'move' ? { to: rewrite.to } : {}),
  }
}

// A file may hold thousands of unknown keys.
const remembered = new WeakMap<readonly Migration[], ReadonlyMap<string, Migration>>()

function byPath(migrations: readonly Migration[]): ReadonlyMap<string, Migration> {
  let known = remembered.get(migrations)
  if (known === undefined) {
    known = new Map(migrations.map((migration) => [migration.from, migration]))
    remembered.set(migrations, known)
  }
  return known
}
