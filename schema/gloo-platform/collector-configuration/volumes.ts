import { isBetaOf } from '../../model/chart-version.ts'
import { newerVolumes } from '../components/telemetry/newer-volumes.ts'
import type { Collector, CollectorValues } from './collectors.ts'

/** Values that decide which volumes the pods of a collector have, and what its container mounts. */
export const volumeReads = [
  'telemetryCollector.configMap',
  'telemetryCollector.enabled',
  'telemetryCollector.extraVolumeMounts',
  'telemetryCollector.extraVolumes',
  'telemetryCollector.presets',
  'telemetryGateway.configMap',
  'telemetryGateway.enabled',
  'telemetryGateway.extraVolumeMounts',
  'telemetryGateway.extraVolumes',
  'telemetryGateway.presets',
] as const

export interface Mount {
  name: string
  mountPath: string
}

/** The volumes that the chart adds to those of the values; each is mounted. */
export function volumesOfChart(values: CollectorValues, { section }: Collector): Mount[] {
  const { configMap, presets } = values[section] ?? {}
  const logs = presets?.logsCollection
  return [
    ...(configMap?.existingName || configMap?.create
      ? [{ name: `${section.toLowerCase()}-configmap`, mountPath: '/conf' }]
      : []),
    ...(logs?.enabled
      ? [
          { name: 'varlogpods', mountPath: '/var/log/pods' },
          { name: 'varlibdockercontainers', mountPath: '/var/lib/docker/containers' },
        ]
      : []),
    ...(logs?.enabled && logs.storeCheckpoints
      ? [{ name: 'varlibotelcol', mountPath: '/var/lib/otelcol' }]
      : []),
    ...(presets?.hostMetrics?.enabled ? [{ name: 'hostfs', mountPath: '/hostfs' }] : []),
  ]
}

/** Whether it is unknown if the chart mounts a volume by default: in a beta of the version that added it. */
export function isUnseen(name: string, version: string): boolean {
  return isBetaOf(version, newerVolumes.since) && newerVolumes.names.includes(name)
}
