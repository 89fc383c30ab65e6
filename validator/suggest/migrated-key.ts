import { compareChartVersions } from '../../schema/model/chart-version.ts'
import { migrationWords, type Migration } from '../../schema/model/migration.ts'
import { migrations } from '../../schema/gloo-platform/migrations/index.ts'
import type { Path } from '../values-tree.ts'

/** What has become of a key that older charts had. */
export interface MigratedKey {
  kind: 'migrated'
  /** In words that follow the path. */
  words: string
  /** The one place where the value stands now, if there is one. */
  to?: string
}

export function migratedKey(path: Path, version: string): MigratedKey | undefined {
  const migration = byPath().get(path.join('.'))
  // Of a key that no chart has read, the schema knows best where it belongs.
  if (migration?.since === undefined || compareChartVersions(migration.since, version) > 0) return undefined
  const { rewrite } = migration
  return {
    kind: 'migrated',
    words: migrationWords(migration),
    ...(rewrite.kind === 'move' ? { to: rewrite.to } : {}),
  }
}

let known: ReadonlyMap<string, Migration> | undefined

function byPath(): ReadonlyMap<string, Migration> {
  return (known ??= new Map(migrations.map((migration) => [migration.from, migration])))
}
