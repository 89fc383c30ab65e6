import type { Migration } from '../../model/migration.ts'
import { addOnSections } from './add-ons.ts'
import { enterpriseCharts } from './enterprise-charts.ts'
import { features } from './features.ts'
import { istio } from './istio.ts'
import { licensing } from './licensing.ts'
import { redis } from './redis.ts'
import { relay } from './relay.ts'
import { telemetry } from './telemetry.ts'

/** Every migration; one that builds on another comes after it. */
export const migrations: readonly Migration[] = [
  ...enterpriseCharts,
  ...licensing,
  ...relay,
  ...addOnSections,
  ...istio,
  ...redis,
  ...telemetry,
  ...features,
]
