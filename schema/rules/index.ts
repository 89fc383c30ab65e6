import type { Rule } from '../model/rule.ts'
import agentRelayAddressForm from './agent-relay-address-form.ts'
import agentRelayAddressRequired from './agent-relay-address-required.ts'
import agentSidecarServerRequired from './agent-sidecar-server-required.ts'
import clusterNameForm from './cluster-name-form.ts'
import fipsImagesConsistent from './fips-images-consistent.ts'
import licenseSingleSource from './license-single-source.ts'
import managementServerRedisRequired from './management-server-redis-required.ts'
import overrideContainersWhole from './override-containers-whole.ts'
import redisIoThreadsCpu from './redis-io-threads-cpu.ts'
import redisIoThreadsSafeMode from './redis-io-threads-safe-mode.ts'
import safeStartWindowNotZero from './safe-start-window-not-zero.ts'
import safeStartWindowSafeModeOff from './safe-start-window-safe-mode-off.ts'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  agentRelayAddressForm,
  agentRelayAddressRequired,
  agentSidecarServerRequired,
  clusterNameForm,
  fipsImagesConsistent,
  licenseSingleSource,
  managementServerRedisRequired,
  overrideContainersWhole,
  redisIoThreadsCpu,
  redisIoThreadsSafeMode,
  safeStartWindowNotZero,
  safeStartWindowSafeModeOff,
]
