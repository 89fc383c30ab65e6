import { expectTypeOf, test } from 'vitest'
import type { GlooPlatformValues } from '../../generated/types/gloo-platform.d.ts'
import type { PlatformValues } from '../../schema/platform.ts'

// The assignments are checked by `tsc`; a difference fails the type check, not this run.
test('the published types and the types inferred from the model take the same values', () => {
  const published = (values: PlatformValues): GlooPlatformValues => values
  const inferred = (values: GlooPlatformValues): PlatformValues => values
  expectTypeOf(published).returns.toEqualTypeOf<GlooPlatformValues>()
  expectTypeOf(inferred).returns.toEqualTypeOf<PlatformValues>()
})
