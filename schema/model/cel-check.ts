/**
 * What a rule in CEL says, in TypeScript: whether a value keeps it, or what is wrong with it where the message of the
 * rule does not say so. The value is plain data of the type that the schema asks for. Null is as if it were not there.
 */
export type CelCheck = (self: never) => boolean | string

/** Checks by the text of their rule. */
export type CelChecks = Readonly<Record<string, CelCheck>>
