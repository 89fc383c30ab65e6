import type { PlatformValues, ValuesPath } from './platform.ts'

/** Values paths of the components with a Deployment. */
export type ComponentPath = 'glooMgmtServer' | 'glooAgent' | 'redis.deployment'

type Component = Omit<NonNullable<PlatformValues['glooAgent']>, 'relay' | 'ports'>

/** The components that the chart deploys, by the path of their values. */
export function runningComponents(values: PlatformValues): [path: ComponentPath, section: Component][] {
  const { glooMgmtServer, glooAgent, redis } = values
  const hasRedisClient = glooMgmtServer?.enabled === true || isEnabled(values.glooUi)
  const sections: [ComponentPath, Component | undefined][] = [
    ['glooMgmtServer', glooMgmtServer],
    ['glooAgent', glooAgent],
    ['redis.deployment', hasRedisClient ? redis?.deployment : undefined],
  ]
  return sections.filter((one): one is [ComponentPath, Component] => one[1]?.enabled === true)
}

function isEnabled(section: unknown): boolean {
  return typeof section === 'object' && section !== null && 'enabled' in section && section.enabled === true
}

/** Whether an override of the Deployment has the last word on the containers. */
export function overridesContainers(overrides: Component['deploymentOverrides']): boolean {
  return overrides?.spec?.template?.spec?.containers !== undefined
}

/** The containers in an override of the Deployment. The type of paths ends above the lists of Kubernetes. */
export function overriddenContainers(component: ComponentPath): ValuesPath {
  return `${component}.deploymentOverrides.spec.template.spec.containers` as ValuesPath
}
