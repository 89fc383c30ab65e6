import type { PlatformValues } from '../platform.ts'

type Values = NonNullable<PlatformValues['telemetryCollector' | 'telemetryGateway']>
type Mode = NonNullable<Values['mode']>

interface UnreadSetting {
  /** Keys below the section of the collector. */
  keys: string[]
  /** The modes in which the setting is read. */
  modes: readonly [Mode, ...Mode[]]
}

/** Settings that ask for something which the mode of the collector does not have. */
export function unreadInMode(collector: Values, mode: Mode): UnreadSetting[] {
  return settingsOf(collector).filter(({ modes }) => !modes.includes(mode))
}

function settingsOf(collector: Values): UnreadSetting[] {
  const { autoscaling, podDisruptionBudget, podMonitor, ports, replicaCount, rollout, statefulset } =
    collector
  const settings: [asks: boolean, keys: string, ...modes: UnreadSetting['modes']][] = [
    [podDisruptionBudget?.enabled === true, 'podDisruptionBudget', 'deployment'],
    [autoscaling?.enabled === true, 'autoscaling', 'deployment', 'statefulset'],
    // One pod is what people mean by a collector, whatever runs it.
    [(replicaCount ?? 0) > 1, 'replicaCount', 'deployment', 'statefulset'],
    [podMonitor?.enabled === true, 'podMonitor', 'daemonset'],
    [hasEntries(rollout?.rollingUpdate), 'rollout.rollingUpdate', 'daemonset', 'deployment'],
    [hasEntries(statefulset?.volumeClaimTemplates), 'statefulset.volumeClaimTemplates', 'statefulset'],
    [
      statefulset?.persistentVolumeClaimRetentionPolicy?.enabled === true,
      'statefulset.persistentVolumeClaimRetentionPolicy',
      'statefulset',
    ],
  ]
  const ofPorts = Object.entries(ports ?? {}).flatMap(([name, port]): UnreadSetting[] =>
    port?.enabled && port.hostPort ? [{ keys: ['ports', name, 'hostPort'], modes: ['daemonset'] }] : [],
  )
  const others = settings.flatMap(([asks, keys, ...modes]): UnreadSetting[] =>
    asks ? [{ keys: keys.split('.'), modes }] : [],
  )
  return [...others, ...ofPorts]
}

function hasEntries(value: object | undefined): boolean {
  return value !== undefined && Object.keys(value).length > 0
}
