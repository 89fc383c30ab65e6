import type { Condition } from './condition.ts'
import type { Labels, PathBelow } from './workload.ts'

/**
 * A configuration file in a ConfigMap or Secret: a base that a person can read, with the values of the user laid over
 * it. Files with the same object name are in one object.
 */
export interface ConfigFile {
  into: 'ConfigMap' | 'Secret'
  /** Name of the object. */
  name: string
  /** Labels of the object. */
  labels?: Labels
  /** Data key. */
  key: string
  /** File in the component's folder of templates. Single values in it may be read with words such as `value`. */
  base: string
  /** Values path of what is laid over the base, which then is YAML: mappings merge, sequences replace. */
  overlay?: PathBelow
  /** Named template that gives the file, made of the base and of values; the base is a named template then. */
  merged?: string
  /** Sections of the base whose names rules ask for. */
  named?: readonly string[]
  /** When the file is there, beside the condition of its component. */
  when?: Condition
}
