import type { BuiltInRuleId, SeverityOf } from '../../schema/built-in/severities.ts'
import { keyLocation, overriddenLocation, valueLocation, type Visit } from '../chart/visit.ts'
import { builtIn, type Finding } from '../findings/finding.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { Location } from '../text/source-file.ts'
import { originWords } from '../values/origin.ts'
import { pathText } from '../values/path-text.ts'
import type { SchemaCheck } from './schema-check.ts'

/** What a check says of the value at a visit. */
interface Said<Id extends BuiltInRuleId> extends Omit<
  Finding,
  'ruleId' | 'severity' | 'message' | 'path' | 'location'
> {
  /** Follows the path in the message; where the value comes from is added to it. */
  fact: string
  severity?: SeverityOf<Id>
}

/** Reports what is wrong with a key, where it is. */
export function reportKey<Id extends BuiltInRuleId>(
  check: SchemaCheck,
  visit: Visit,
  ruleId: Id,
  said: Said<Id>,
): void {
  check.report(findingOf(visit, ruleId, said, keyLocation(visit, check.lastFile)))
}

/** Reports what is wrong with a value, where it is. */
export function reportValue<Id extends BuiltInRuleId>(
  check: SchemaCheck,
  visit: Visit,
  ruleId: Id,
  said: Said<Id>,
): void {
  check.report(valueFinding(check, visit, ruleId, said))
}

export function valueFinding<Id extends BuiltInRuleId>(
  { lastFile }: Pick<SchemaCheck, 'lastFile'>,
  visit: Visit,
  ruleId: Id,
  said: Said<Id>,
): Finding {
  return findingOf(visit, ruleId, said, valueLocation(visit, lastFile))
}

function findingOf<Id extends BuiltInRuleId>(
  visit: Visit,
  ruleId: Id,
  { fact, ...said }: Said<Id>,
  location: Location,
): Finding {
  const path = pathOf(visit)
  const message = `${pathText(path)} ${fact}${originWords(visit.entry)}`
  return builtIn(ruleId, { ...said, message, path, location })
}

/** The value of an earlier layer that this one replaces. */
export function overriddenValue(visit: Visit): Pick<Finding, 'related'> {
  const location = overriddenLocation(visit)
  return location === undefined ? {} : { related: [{ message: 'overrides the value here', location }] }
}
