import { isPlaceholder } from '../../model/placeholder.ts'
import type { Settings } from './components.ts'
import {
  invalid,
  isFilledList,
  isFilledMapping,
  mappingsIn,
  missing,
  ofUsed,
  type SettingsProblem,
} from './settings-problem.ts'

/** What is wrong with actions on attributes, as `NewAttrProc` of the collector says. */
export function actionProblems(key: string, actions: unknown): SettingsProblem[] {
  if (!isFilledList(actions) && !isFilledMapping(actions))
    return [missing(key, `list at least one ${key === 'actions' ? 'action' : 'attribute'}`)]
  for (const one of mappingsIn(actions)) {
    const [wrong, help] = wrongWith(one) ?? []
    if (wrong !== undefined) return [ofUsed(invalid([key], `an entry of ${key} ${wrong}`, help!))]
  }
  return []
}

const settingAttributes = ['insert', 'update', 'upsert']
const removing = ['delete', 'hash']
const known = [...settingAttributes, ...removing, 'extract', 'convert']
const types = ['string', 'int', 'double']

/** The end of a sentence about the action, and how to fix it. */
function wrongWith(one: Settings): [string, string] | undefined {
  const { action, value, pattern, converted_type: type } = one
  if (typeof action === 'string' && isPlaceholder(action)) return undefined
  const kind = typeof action === 'string' ? action.toLowerCase() : ''
  if (!known.includes(kind)) return ['without a known action', `the actions are ${known.join(', ')}`]
  if (!one['key'] && !(pattern && removing.includes(kind)))
    return ['without key', 'name the attribute in key']
  const sources = [value !== undefined && value !== null, one['from_attribute'], one['from_context']]
  const count = sources.filter(Boolean).length
  if (settingAttributes.includes(kind)) {
    const help = 'set one of value, from_attribute and from_context'
    if (count === 0) return [`without a value to ${kind}`, help]
    if (count > 1) return [`with several values to ${kind}`, help]
    return pattern ? [`with a pattern, which ${kind} does not use`, 'name the attribute in key'] : undefined
  }
  if (kind === 'extract' && !pattern) return ['without a pattern to extract', groups]
  if (kind === 'extract' && typeof pattern === 'string' && !hasNamedGroup(pattern))
    return ['with a pattern without a named group', groups]
  if (kind === 'convert' && !types.includes(String(type)) && !isPlaceholder(String(type)))
    return ['without a type to convert to', `set converted_type to ${types.join(', ')}`]
  const isUsed = removing.includes(kind) && count === 1 && one['from_context']
  return count > 0 && !isUsed ? [`with a value, which ${kind} does not use`, 'remove it'] : undefined
}

const groups = 'write a regular expression with named groups, such as ^(?P<name>.*)$'

function hasNamedGroup(pattern: string): boolean {
  return /\(\?P?<[A-Za-z_]/.test(pattern)
}
