import { flag, object, text } from '../../model/resource-fields.ts'

/** Text to compare with: one of four ways. */
export const stringMatch = object(
  'Text to compare with, in one of four ways.',
  {
    exact: text('The whole text.'),
    prefix: text('How the text begins.'),
    suffix: text('How the text ends.'),
    regex: text('Regular expression for the whole text, in the syntax of RE2.'),
    ignoreCase: flag('Whether upper and lower case are the same. Without effect for `regex`.'),
  },
  { definition: 'StringMatch', atMostOne: [['exact', 'prefix', 'regex', 'suffix']] },
)

/** A header that a request must have. */
export const headerMatcher = object(
  'A header that a request must have.',
  {
    name: text('Name of the header.'),
    value: text('Value of the header. Empty: any value.'),
    regex: flag('Whether `value` is a regular expression, in the syntax of RE2.'),
    invertMatch: flag('Whether requests match that do not have the header with this value.'),
  },
  { definition: 'HeaderMatcher' },
)
