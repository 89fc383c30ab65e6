import type { ParsedOptions } from './options.ts'
import { UsageError } from '../terminal/usage-error.ts'

/** The options of `validate` that fix files. */
export const fixOptions = {
  fix: { type: 'boolean' },
  'fix-unsafe': { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
} as const

export interface FixMode {
  /** Also those that may change the meaning. */
  takesUnsafe: boolean
  writes: boolean
}

/** What to fix, if anything. */
export function fixMode({ values, positionals }: ParsedOptions, hint: string): FixMode | undefined {
  const [fix, takesUnsafe, isDryRun] = Object.keys(fixOptions).map((name) => values.has(name))
  if (!fix && !takesUnsafe && !isDryRun) return undefined
  const readsStdin = [...(values.get('values') ?? []), ...positionals].includes('-')
  if (readsStdin && !isDryRun) {
    throw new UsageError(
      `${fix ? '--fix' : '--fix-unsafe'} cannot write to standard input; --fix-dry-run prints the changes`,
      hint,
    )
  }
  if (isDryRun && (values.get('format')?.at(-1) ?? 'text') !== 'text') {
    throw new UsageError('--fix-dry-run prints a diff; --format cannot be combined with it', hint)
  }
  const [left] = (isDryRun ? ['output', 'write-baseline'] : ['write-baseline']).filter((name) =>
    values.has(name),
  )
  if (left !== undefined) {
    throw new UsageError(
      `--${left} cannot be combined with ${isDryRun ? '--fix-dry-run' : fix ? '--fix' : '--fix-unsafe'}`,
      'run them one after the other',
    )
  }
  return { takesUnsafe: takesUnsafe!, writes: !isDryRun }
}
