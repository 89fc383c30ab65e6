import { isMapping } from '../model/is-mapping.ts'
import type { RunningComponent, RunningSection } from '../model/running.ts'
import type { ComponentSection } from './define-rule.ts'

/** A container that a user adds to the pods of a component. */
export interface AddedContainer {
  at: readonly (string | number)[]
  path: string
  image: string
}

const inOverrides = 'deploymentOverrides.spec.template.spec.initContainers'

/** Sequences of containers in the sections of the collectors. */
const ofCollectors = ['extraContainers', 'initContainers']

const ofPrometheus = 'server.extraInitContainers'

/** By name. */
const sidecarsOfPrometheus = 'server.sidecarContainers'

export const addedContainerReadsEach = [inOverrides, ...ofCollectors, ofPrometheus, sidecarsOfPrometheus]

/** The containers with an image that a user adds to the components that run. */
export function addedContainers(running: readonly RunningComponent<ComponentSection>[]): AddedContainer[] {
  return running.flatMap((component) => [
    // In the pods of another component only the overrides of that one count.
    ...(component.host === undefined ? ofOverrides(component) : []),
    ...ofSection(component),
  ])
}

function ofOverrides({ path, values }: RunningSection<ComponentSection>): AddedContainer[] {
  return listed(path(inOverrides), values.deploymentOverrides?.spec?.template?.spec?.initContainers)
}

function ofSection({ path, values }: RunningSection<ComponentSection>): AddedContainer[] {
  const section = values as Readonly<Record<string, unknown>>
  const server = isMapping(section['server']) ? section['server'] : {}
  const sidecars = isMapping(server['sidecarContainers']) ? server['sidecarContainers'] : {}
  const at = path(sidecarsOfPrometheus)
  return [
    ...ofCollectors.flatMap((key) => listed(path(key), section[key])),
    ...listed(path(ofPrometheus), server['extraInitContainers']),
    ...Object.entries(sidecars).flatMap(([name, container]) =>
      withImage([...at.split('.'), name], `${at}.${name}`, container),
    ),
  ]
}

function listed(path: string, containers: unknown): AddedContainer[] {
  return (Array.isArray(containers) ? containers : []).flatMap((container: unknown, index) =>
    withImage([...path.split('.'), index], `${path}[${index}]`, container),
  )
}

function withImage(at: AddedContainer['at'], path: string, container: unknown): AddedContainer[] {
  const image = isMapping(container) ? container['image'] : undefined
  return typeof image === 'string' ? [{ at: [...at, 'image'], path: `${path}.image`, image }] : []
}
