export type { Diagnostic, Fix, Position, Range, RelatedPlace, Report, Summary } from './diagnostic.ts'
export { ruleUrl } from './finding.ts'
export { formatJson } from './formats/json.ts'
export { formatOneline } from './formats/oneline.ts'
export { formatText } from './formats/text.ts'
export { assertKnownKeywords } from './schema/known-keywords.ts'
export {
  validateReleases,
  validateWithExcerpts,
  type FileError,
  type FileInput,
  type ReleaseInput,
  type Validation,
  type ValidationInput,
} from './validate.ts'
