/** Keywords of the editors' schemas that only editors know. */
export const editorsKeywords = [
  'markdownDescription',
  'enumDescriptions',
  'deprecationMessage',
  'patternErrorMessage',
  'defaultSnippets',
] as const
