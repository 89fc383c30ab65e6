import { duration, withRules } from '../../model/resource-fields.ts'

/** A length of time that becomes a number of milliseconds in the configuration of Envoy. */
export const wholeMilliseconds = (description: string) =>
  withRules(duration(description), [
    { rule: "!self.matches('[nuμ]s')", message: 'needs milliseconds or longer units: ms, s, m or h' },
    { rule: "duration(self) >= duration('1ms')", message: 'needs at least 1ms' },
    {
      rule: "duration(self) == duration(string(duration(self).getMilliseconds()) + 'ms')",
      message: 'needs a whole number of milliseconds',
    },
  ])
