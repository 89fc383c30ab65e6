/** A state that this program should never get into. Its message holds nothing of what the user has written. */
export class InternalError extends Error {}
