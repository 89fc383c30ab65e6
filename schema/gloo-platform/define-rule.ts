import type { Rule } from '../model/rule.ts'
import type { PlatformValues, ValuesPath } from './platform.ts'

/** Gives a rule the types of the values of this chart. */
export function defineRule<MessageId extends string>(
  rule: Rule<PlatformValues, ValuesPath, MessageId>,
): Rule<PlatformValues, ValuesPath, MessageId> {
  return rule
}
