import { expectTypeOf, test } from 'vitest'
import type { GlooPlatformValues } from '../../generated/types/gloo-platform.d.ts'
import type { PathsOf } from '../../schema/model/values-path.ts'
import type { PlatformValues, ValuesPath } from '../../schema/gloo-platform/platform.ts'

// All of this is checked by `tsc`: a difference fails the type check.
test('the published types and the types inferred from the model take the same values', () => {
  const published = (values: PlatformValues): GlooPlatformValues => values
  const inferred = (values: GlooPlatformValues): PlatformValues => values
  expectTypeOf(published).toBeFunction()
  expectTypeOf(inferred).toBeFunction()
})

/**
 * Without the amounts of resources and the sections of other charts, where an index signature ends the comparison, and
 * without what this chart version no longer has.
 */
type Comparable<Path> = Exclude<
  Path,
  | `${string}.resources.${string}.${string}`
  | `prometheus.${string}`
  | `${string}.idleCheckFrequency`
  | `${'clickhouse' | 'jaeger' | 'postgresql'}.${string}`
  | `telemetry${'Collector' | 'Gateway'}${'' | 'Customization'}.${string}`
  | `glooPortalServer.apiKeyStorage.config${'' | 'Path'}`
>

test('and have the same paths, which optional keys would hide above', () => {
  expectTypeOf<Comparable<PathsOf<GlooPlatformValues, 5>>>().toEqualTypeOf<Comparable<ValuesPath>>()
})
