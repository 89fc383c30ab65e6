/** What tells the values of one chart from those of the others: small enough to be read before any of them is known. */
export interface ChartMarks {
  chart: string
  /** The newest version that the model knows. */
  version: string
  /** The first minor version that it knows. */
  oldest: string
  /** Sections at the top of its values, without those that only other charts read. */
  sections: readonly string[]
  /** Sections that no other chart of this repository has. */
  own: readonly string[]
  /** Paths by which values are known to be those of this chart, wherever they are found. */
  sure: readonly (readonly string[])[]
}
