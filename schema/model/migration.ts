import type { ChartVersion } from './chart-version.ts'

/** A value that another chart version reads in another place, or not at all. */
export interface Migration {
  /** The old place; keys in pipelines hold slashes, none holds a dot. */
  from: string
  /** First chart version that reads the new place instead of the old one; absent where the old one was never read. */
  since?: ChartVersion
  /** Whether every version since then reads the old place too; the schema calls it deprecated. */
  isStillRead?: boolean
  /** Only where the value is this one. */
  holds?: string | boolean
  rewrite: Rewrite
  /** Where the fact comes from. */
  source: string
}

export type Rewrite =
  /** The same value with the same meaning is at `to`. */
  | { kind: 'move'; to: string }
  /** Nothing reads it any more, and nothing follows it. */
  | { kind: 'remove'; reason: string }
  /** A person has to decide: no rewrite is right for everyone. */
  | { kind: 'decide'; to: readonly string[]; reason: string }
  /** The old place still works; the new one can do more. */
  | { kind: 'option'; to: readonly string[]; reason: string }

/** Gives a list of migrations its type. */
export function defineMigrations(migrations: readonly Migration[]): readonly Migration[] {
  return migrations
}

/** What a migration does, in words that follow the old path. */
export function migrationWords({ since, rewrite }: Migration): string {
  const places = 'to' in rewrite ? [rewrite.to].flat().join(' and ') : ''
  const when = since === undefined ? '' : ` in ${since.replace(/\.0$/, '')}`
  switch (rewrite.kind) {
    case 'move':
      return since === undefined ? `belongs at ${places}` : `moved to ${places}${when}`
    case 'remove':
      return `was removed${when}`
    case 'decide':
      return places === '' ? `changed${when}` : `became ${places}${when}`
    case 'option':
      return `may be ${places} from ${since?.replace(/\.0$/, '') ?? 'now'} on`
  }
}
