declare const inSection: unique symbol

/** A values path below the section of a component or container, which no type lists. */
export type PathInSection = string & { readonly [inSection]: true }

/** Values of a release below one path. */
export interface RunningSection<Section> {
  /** Values path. */
  section: string
  /** What the rule reads below the path, merged over the chart's defaults. */
  values: Section
  /** The whole path of a value below the section. */
  path: (below: string) => PathInSection
}

/** A values path that enables a component by itself. */
export interface ComponentSwitch {
  path: PathInSection
  isOn: boolean
}

/** A port that a component takes, with the values path of its number where it is not fixed. */
export interface TakenPort {
  port: number
  path?: PathInSection
}

/** A container that the chart makes from values. */
export interface RunningContainer<Section> extends RunningSection<Section> {
  /** Whether the vendor publishes a FIPS build of its image, or others make the image. */
  fipsBuild: 'published' | 'third-party' | 'unknown'
  /** Whether its section has no resources. */
  lacksResources: boolean
  /** Whether each replica holds data of its own, which the others do not have. */
  holdsOwnData: boolean
}

/** A component that a release runs, as its `enabledWhen` says. */
export interface RunningComponent<Section> extends RunningSection<Section> {
  id: string
  /** Id of the component in whose pods it runs, where these are not its own. */
  host?: string
  /** The switches that are on, and make it run. */
  enabledAt: readonly PathInSection[]
  /** Labels by which its workload selects its pods. */
  labels: Readonly<Record<string, string>>
  /** Names of the volumes that the chart always gives its pods. */
  volumes: readonly string[]
  /** Names of the others that it gives them for some values or in some versions, where they are known. */
  otherVolumes?: readonly string[]
  /** Ports on which its containers listen, fixed ones first; empty where an override replaces the list of containers. */
  ports: readonly TakenPort[]
  /** Ports of each node that its Services take. */
  nodePorts: readonly TakenPort[]
  /** None where an override of the workload replaces the list of containers. */
  containers: readonly RunningContainer<Section>[]
}
