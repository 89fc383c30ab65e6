import { flag, object, text } from '../../model/resource-fields.ts'

/** Text to compare with: one of four ways. */
export const stringMatch = object(
  'String to compare with: exact, prefix, suffix or regular expression.',
  {
    exact: text('Exact text.'),
    prefix: text('Prefix of the text.'),
    suffix: text('Suffix of the text.'),
    regex: text('Regular expression for the whole text, in the syntax of RE2.'),
    ignoreCase: flag('Whether upper and lower case are treated alike. It has no effect on `regex`.'),
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
    invertMatch: flag('Whether the match is inverted.'),
  },
  { definition: 'HeaderMatcher' },
)
