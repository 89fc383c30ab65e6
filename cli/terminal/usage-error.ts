import { InputError } from '../../workspace/files/input-error.ts'

/** A command line that makes no sense. */
export class UsageError extends InputError {}
