/** Values with a mistake, and the rule that reports it. */
export interface ShownMistake {
  rule: string
  /** A values document, or a carrier. A values document without `common` gets one with a cluster. */
  values: string
  /** The chart version for which they are validated, where it is not the newest. */
  chartVersion?: string
}

/** A mistake, or a fact that leads to one, with the rule that reports it or the reason why none does. */
export type KnownMistake = {
  /** Of its source, unique in it. */
  id: string
  /** What goes wrong, one sentence. */
  fact: string
} & (
  { shown: readonly [ShownMistake, ...ShownMistake[]]; reason?: string } | { shown?: never; reason: string }
)

/** The mistakes that one source tells of, in its order. */
export interface KnownMistakes {
  /** Prefix of the ids. */
  id: string
  title: string
  /** Where they come from, one sentence. */
  origin: string
  mistakes: readonly KnownMistake[]
}
