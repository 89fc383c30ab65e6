/** What the engine should know of one chart beside its schema. Plain data: it travels in the compact chart. */
export interface ChartHints {
  /**
   * Sections by which values are known to be those of this chart: no other published chart reads a key of such a name
   * at the top of its values.
   */
  ownSections: readonly string[]
  /** Paths of values that only this chart reads, in sections that others have too. */
  ownValues?: readonly string[]
  /** The chart has values that the model does not know, so an unknown key may be right. */
  isPartlyKnown?: true
  /** Names that other charts have for what stands elsewhere in this one. */
  otherNames: {
    /** By key: paths from the map in which the key stands. */
    nearby: Readonly<Record<string, readonly string[]>>
    /** By key: a path from the top. */
    anywhere: Readonly<Record<string, string>>
  }
  /** Values path of the name of the cluster that a release is for. */
  clusterName?: string
}
