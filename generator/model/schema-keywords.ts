/** Keywords that Helm's validators and Ajv agree on, as far as the model needs them; nothing else may validate. */
const validatingKeywords: ReadonlySet<string> = new Set([
  '$ref',
  'additionalProperties',
  'anyOf',
  'definitions',
  'enum',
  'items',
  'maxLength',
  'maxProperties',
  'maximum',
  'minLength',
  'minimum',
  'pattern',
  'patternProperties',
  'properties',
  'required',
  'type',
])

/** Keywords of the editors' schemas that only editors know. */
export const editorsKeywords = [
  'markdownDescription',
  'enumDescriptions',
  'deprecationMessage',
  'patternErrorMessage',
  'defaultSnippets',
] as const

/** Throws at a keyword that would mean different things to the readers of a schema, or nothing. */
export function refuseUnknownKeywords(node: object, annotations: ReadonlySet<string>, where: string): void {
  const unknown = Object.keys(node).find((key) => !validatingKeywords.has(key) && !annotations.has(key))
  if (unknown !== undefined) throw new Error(`${where}: the schema keyword "${unknown}" is not known`)
}
