import { isMapping } from '../../model/is-mapping.ts'
import type { ChartVersion } from '../../model/chart-version.ts'
import type { Settings } from './components.ts'
import type { Signal } from './signals.ts'

/** Why the collector refuses the settings of a component; the words continue a sentence that names the component. */
export interface SettingsProblem {
  /** Keys of the setting below the component, if it is there. */
  keys: readonly string[]
  is: 'missing' | 'invalid'
  words: string
  help: string
  /** The collector makes the component, and looks at the setting, only where a pipeline names it. */
  isOfUsed?: true
  /** Only where it is a pipeline of this signal. */
  signal?: Signal
  /** The collector starts with it. */
  isAccepted?: true
  /** A collector of a later version than those of the known charts accepts it. */
  isKnownLater?: true
  /** First version of the chart whose collector is known to refuse it. */
  since?: ChartVersion
}

/** Judges the settings with those of the chart below them; `own` are those that the user wrote. */
export type Check = (settings: Settings, own: Settings) => SettingsProblem[]

export function missing(what: string, help: string): SettingsProblem {
  return { keys: [], is: 'missing', words: `no ${what}`, help }
}

export function invalid(keys: readonly string[], words: string, help: string): SettingsProblem {
  return { keys, is: 'invalid', words, help }
}

/** What the collector looks at as it builds the pipelines. */
export function ofUsed(problem: SettingsProblem): SettingsProblem {
  return { ...problem, isOfUsed: true }
}

export function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

export function isFilledMapping(value: unknown): boolean {
  return isMapping(value) && Object.keys(value).length > 0
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** A word that a component compares with those that it knows; empty where there is none. */
export function wordIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The collector takes a mapping for a sequence of one. */
export function mappingsIn(items: unknown): Settings[] {
  return [items].flat().filter(isMapping)
}
