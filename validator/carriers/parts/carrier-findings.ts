import { builtIn, type Finding } from '../../findings/finding.ts'
import type { Location } from '../../text/source-file.ts'

/** Says why not everything of a release was checked. */
export function partlyChecked(location: Location, reason: string, help: string): Finding {
  return builtIn('partly-checked', {
    message: `${reason}, so rules and missing values are not checked`,
    help,
    path: [],
    location,
  })
}

/** Says that a switch keeps Helm from looking at the chart's schema. */
export function schemaValidationOff(location: Location, key: string): Finding {
  return builtIn('schema-validation-off', {
    message: `${key} makes Helm accept values that break the chart's schema`,
    help: 'remove the line, and correct the values that break the schema',
    data: { key },
    path: [],
    location,
  })
}
