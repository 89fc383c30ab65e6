import { TextError } from '../text/text-error.ts'

/** What keeps a `--set` flag from being applied. */
export class FlagError extends TextError {}
