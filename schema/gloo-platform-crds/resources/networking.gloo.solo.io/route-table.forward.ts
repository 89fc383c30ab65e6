import { flag, listOf, nullable, object, text, uint32, withRules } from '../../../model/resource-fields.ts'
import { destination } from '../../shapes/destinations.ts'

/** Destinations that share traffic. */
export const destinations = (description: string, minItems?: number) =>
  withRules(listOf(description, destination, { ...(minItems !== undefined && { minItems }), maxItems: 99 }), [
    {
      rule: 'self.all(destination, !has(destination.subset) || size(destination.subset) > 0)',
      message: 'subset must not be empty',
    },
  ])

export const forwardTo = object(
  'Forwards traffic to destinations.',
  {
    destinations: destinations('Destinations, which share the traffic by weight.'),
    pathRewrite: text('Replaces the path, or the prefix that has matched.'),
    regexRewrite: object('Replaces what a regular expression matches in the path.', {
      pattern: object(
        'What to replace.',
        {
          regex: text('The regular expression, in the syntax of RE2.'),
          googleRe2: object('Settings of RE2.', {
            maxProgramSize: nullable(uint32('Largest size of the compiled expression.')),
          }),
        },
        { atMostOne: [['googleRe2']] },
      ),
      substitution: text('Replacement, with `\\1` for the first capture group.'),
    }),
    hostRewrite: text('Replaces the host.'),
    autoHostRewrite: flag('Whether the host is replaced by that of the destination.'),
  },
  {
    definition: 'ForwardTo',
    atMostOne: [
      ['pathRewrite', 'regexRewrite'],
      ['hostRewrite', 'autoHostRewrite'],
    ],
  },
)
