/** A change that makes the schema of one chart version out of that of another. Without `value` the path is removed. */
export interface SchemaEdit {
  path: (string | number)[]
  value?: unknown
}

/** The editors' schemas of a chart that are not in a file of their own. */
export interface OtherVersions {
  /** Minor version of the schema that the edits are for. */
  base: string
  /** The edits by minor version, oldest first. */
  edits: Record<string, SchemaEdit[]>
}
