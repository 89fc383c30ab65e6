import { isPlaceholder } from '../../model/placeholder.ts'
import type { Settings } from './components.ts'
import { invalid, isGiven, mappingsIn, ofUsed, wordIn, type SettingsProblem } from './settings-problem.ts'

/** What is wrong with the transforms of `metricstransform`. */
export function transformProblems(transforms: unknown): SettingsProblem[] {
  for (const one of mappingsIn(transforms)) {
    const [wrong, help] = wrongWith(one) ?? []
    if (wrong !== undefined) return [ofUsed(invalid(['transforms'], `a transform ${wrong}`, help!))]
  }
  return []
}

const known = ['insert', 'update', 'combine', 'group']
const matches = ['strict', 'regexp']

/** What each operation requires, other than empty. */
const operations: Record<string, readonly string[]> = {
  add_label: ['new_label', 'new_value'],
  update_label: ['label'],
  delete_label_value: [],
  toggle_scalar_data_type: [],
  experimental_scale_value: ['experimental_scale'],
  aggregate_labels: [],
  aggregate_label_values: [],
}

/** The end of a sentence about the transform, and how to fix it. */
function wrongWith(one: Settings): [string, string] | undefined {
  const { action, include, match_type: match } = one
  if (isEmpty(include)) return ['without include', 'name the metrics in include']
  if (match && !isOneOf(matches, match))
    return ['with an unknown match_type', `set it to ${matches.join(' or ')}`]
  if (!action) return ['without action', `set it to ${known.join(', ')}`]
  if (!isOneOf(known, action))
    return ['with an unknown action', `the actions are ${known.join(', ')}, in lower case`]
  if (action === 'insert' && isEmpty(one['new_name']))
    return ['without a name for the metric that it inserts', 'set new_name']
  if (action === 'group' && !one['group_resource_labels'])
    return ['without labels for its group', 'set group_resource_labels']
  for (const operation of mappingsIn(one['operations'])) {
    const name = wordIn(operation['action'])
    if (isPlaceholder(name)) continue
    if (!Object.hasOwn(operations, name))
      return ['with an unknown operation', `the operations are ${Object.keys(operations).join(', ')}`]
    const lacks = operations[name]!.find((key) => lacksValue(key, operation[key]))
    if (lacks !== undefined) return [`whose operation ${name} has no ${lacks}`, `set ${lacks}`]
  }
  return undefined
}

/** A scale of 0 counts as none. */
function lacksValue(key: string, value: unknown): boolean {
  return isEmpty(value) || (key === 'experimental_scale' && value === 0)
}

function isEmpty(value: unknown): boolean {
  return !isGiven(value) || value === ''
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && (words.includes(value) || isPlaceholder(value))
}
