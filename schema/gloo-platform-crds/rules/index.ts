import type { FleetRule } from '../../model/fleet-rule.ts'
import referencedClusterNameForm from './referenced-cluster-name-form.ts'
import skipWarmingSafeMode from './skip-warming-safe-mode.ts'

/** What custom resources say together with each other and with releases, sorted by id. */
export const fleetRules: readonly FleetRule[] = [referencedClusterNameForm, skipWarmingSafeMode]
