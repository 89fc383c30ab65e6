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

/** Sequences of containers in the sections of the collectors and of Prometheus. */
const sequences = ['extraContainers', 'initContainers', 'extraInitContainers']

/** Containers by name in the section of Prometheus. */
const sidecars = 'sidecarContainers'

export const addedContainerReadsEach = [inOverrides, ...sequences, sidecars]

/** The containers with an image that a user adds to the components that run. */
export function addedContainers(running: readonly RunningComponent<ComponentSection>[]): AddedContainer[] {
  return running.flatMap((component) => [
    // In the pods of another component only the overrides of that one count.
    ...(component.host === undefined ? ofOverrides(component) : []),
    ...component.containers.flatMap(ofSection),
  ])
}

function ofOverrides({ path, values }: RunningSection<ComponentSection>): AddedContainer[] {
  return listed(path(inOverrides), values.deploymentOverrides?.spec?.template?.spec?.initContainers)
}

function ofSection({ path, values }: RunningSection<ComponentSection>): AddedContainer[] {
  const section = values as Readonly<Record<string, unknown>>
  const byName = section[sidecars]
  return [
    ...sequences.flatMap((key) => listed(path(key), section[key])),
    ...Object.entries(isMapping(byName) ? byName : {}).flatMap(([name, container]) =>
      withImage([...path(sidecars).split('.'), name], `${path(sidecars)}.${name}`, container),
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
