import { duration, withRules } from '../../model/resource-fields.ts'

/** A length of time that becomes a number of milliseconds in the configuration of Envoy. */
export const wholeMilliseconds = (description: string) =>
  withRules(duration(description), [
    { rule: "!self.matches('[nuμ]s')", message: 'requires milliseconds or longer units: ms, s, m or h' },
    { rule: "duration(self) >= duration('1ms')", message: 'must be at least 1ms' },
    // A nanosecond less is a millisecond less only where nothing is left over. As text the cost would be unbounded.
    {
      rule: "duration(self) < duration('1ms') || (duration(self) - duration('1ns')).getMilliseconds() < duration(self).getMilliseconds()",
      message: 'must be a whole number of milliseconds',
    },
  ])

/** A length of time that must be one, and no more. */
export const anyDuration = (description: string) =>
  withRules(duration(description), [
    // The conversion is the check: where it fails, the API server refuses the object.
    { rule: 'duration(self) == duration(self)', message: 'must be a duration such as 30s' },
  ])
