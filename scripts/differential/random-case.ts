import fc from 'fast-check'
import type { Case } from './case.ts'
import { oneOf } from './one-of.ts'
import { flag } from './random-flags.ts'
import { chartValues, valuesFile } from './random-yaml.ts'

/** Values trees, layers, flags, nulls, anchors, odd keys and several documents, as text. */
export const randomCase: fc.Arbitrary<Case> = fc.record({
  defaults: chartValues,
  files: fc.array(valuesFile, { maxLength: 3 }),
  flags: oneOf([4, fc.constant([])], [5, fc.array(flag, { minLength: 1, maxLength: 2 })]),
  extra: fc.constant({ 'one.txt': 'one\n', 'two.txt': 'zwei: ü' }),
})
