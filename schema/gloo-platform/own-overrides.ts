interface Overridden {
  /** Id of the component in whose pods it runs, where these are not its own. */
  host?: string
  values: { deploymentOverrides?: unknown }
}

/** The overrides of a component's workload. In the pods of another component only the overrides of that one count. */
export function ownOverrides<Component extends Overridden>({
  host,
  values,
}: Component): Component['values']['deploymentOverrides'] {
  return host === undefined ? values.deploymentOverrides : undefined
}
