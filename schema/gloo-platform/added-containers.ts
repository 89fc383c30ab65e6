import { isMapping } from '../model/is-mapping.ts'
import type { RunningComponent } from '../model/running.ts'
import type { ComponentSection } from './define-rule.ts'
import type { PlatformValues, ValuesPath } from './platform.ts'

/** A container that a user adds to the pods of a component. */
export interface AddedContainer {
  at: readonly (string | number)[]
  path: string
  image: string
}

const initContainers = 'deploymentOverrides.spec.template.spec.initContainers'

export const addedContainerReads = [
  'prometheus.server.extraInitContainers',
  'prometheus.server.sidecarContainers',
  'telemetryCollector.extraContainers',
  'telemetryCollector.initContainers',
  'telemetryGateway.extraContainers',
  'telemetryGateway.initContainers',
] as const satisfies readonly ValuesPath[]

export const addedContainerReadsEach = [initContainers]

/** The containers with an image that a user adds to the components that run. */
export function addedContainers(
  { prometheus, telemetryCollector, telemetryGateway }: PlatformValues,
  running: readonly RunningComponent<ComponentSection>[],
): AddedContainer[] {
  const isRunning = (id: string): boolean => running.some((one) => one.id === id)
  const { extraInitContainers, sidecarContainers } = prometheus?.server ?? {}
  return [
    // In the pods of another component only the overrides of that one count.
    ...running
      .filter(({ host }) => host === undefined)
      .flatMap(({ path, values }) =>
        listed(path(initContainers), values.deploymentOverrides?.spec?.template?.spec?.initContainers ?? []),
      ),
    ...(isRunning('telemetry-collector') ? ofCollector('telemetryCollector', telemetryCollector) : []),
    ...(isRunning('telemetry-gateway') ? ofCollector('telemetryGateway', telemetryGateway) : []),
    ...(isRunning('prometheus')
      ? [
          ...listed('prometheus.server.extraInitContainers', extraInitContainers ?? []),
          ...Object.entries(sidecarContainers ?? {}).flatMap(([name, container]) =>
            withImage(
              ['prometheus', 'server', 'sidecarContainers', name],
              `prometheus.server.sidecarContainers.${name}`,
              container,
            ),
          ),
        ]
      : []),
  ]
}

function ofCollector(section: string, values: PlatformValues['telemetryCollector']): AddedContainer[] {
  return (['extraContainers', 'initContainers'] as const).flatMap((key) =>
    listed(`${section}.${key}`, values?.[key] ?? []),
  )
}

function listed(path: string, containers: readonly unknown[]): AddedContainer[] {
  return containers.flatMap((container, index) =>
    withImage([...path.split('.'), index], `${path}[${index}]`, container),
  )
}

function withImage(at: AddedContainer['at'], path: string, container: unknown): AddedContainer[] {
  const image = isMapping(container) ? container['image'] : undefined
  return typeof image === 'string' ? [{ at: [...at, 'image'], path: `${path}.image`, image }] : []
}
