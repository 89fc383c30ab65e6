import type { CelChecks } from '../../model/cel-check.ts'
import { goDuration } from '../../model/go-duration.ts'

const millisecond = 1e6
const unreadable = 'requires a duration such as 30s, 5m0s or 512ms'

/** Rules about lengths of time. One that cannot be read breaks every rule that reads it. */
export const durationChecks: CelChecks = {
  "!self.matches('[nuμ]s')": (self: string) => !/[nuμ]s/.test(self),

  "duration(self) >= duration('1ms')": (self: string) => {
    const duration = goDuration(self)
    return duration === undefined ? unreadable : duration >= millisecond
  },

  "duration(self) < duration('1ms') || (duration(self) - duration('1ns')).getMilliseconds() < duration(self).getMilliseconds()":
    (self: string) => {
      const duration = goDuration(self)
      if (duration === undefined) return unreadable
      return duration < millisecond || duration % millisecond === 0
    },

  'duration(self) == duration(self)': (self: string) => goDuration(self) !== undefined,
}
