import type { TSchema } from 'typebox'
import type { Condition } from './condition.ts'
import type { ConfigFile } from './config-file.ts'
import type { RbacSet } from './rbac.ts'
import type { Service } from './service.ts'
import type { PathBelow, Workload } from './workload.ts'

/** A component of a chart: where its values are, what it runs, and the objects around that. */
export interface Component {
  /** Kebab-case name: of its file or folder, of its folder of template parts, and the prefix of its chart templates. */
  id: string
  /** Folder of template parts that it shares with components like it; parts in its own folder go before. */
  sharedParts?: string
  /** Values path of its section; paths with a dot in front start there. */
  section: string
  /** Values path of the namespace of its objects, `.namespace` when left out; that of the release where it is empty. */
  namespace?: string
  /** What follows its name in the names of its roles; when left out, the namespace of its objects. */
  roleSuffix?: 'namespace of the release' | 'nothing'
  /** Values path of labels that users give to its objects and pods. */
  extraLabels?: string
  /** The top-level sections of the values tree that belong to it. */
  values: Readonly<Record<string, TSchema>>
  /** The only answer to the question whether it is running. */
  enabledWhen: Condition
  workload?: Workload
  services: readonly Service[]
  account?: ServiceAccount
  rbac: readonly RbacSet[]
  files: readonly ConfigFile[]
}

/** The service account of its pods. */
export interface ServiceAccount {
  name: string
  /** Values path of annotations. */
  annotations?: PathBelow
}

/** The sections of all components, with their types. */
export function valuesOf<Components extends readonly Pick<Component, 'values'>[]>(
  components: Components,
): Joined<Components[number]['values']> {
  const sections = components.map(({ values }) => values)
  return Object.assign({}, ...sections) as Joined<Components[number]['values']>
}

/** What all members of a union have together. */
type Joined<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
