import type { KnownMistakes } from '../../model/known-mistake.ts'

/** What is known to go wrong with values of the platform, by source. */
export const knownMistakes: readonly KnownMistakes[] = []
