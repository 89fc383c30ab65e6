import { isMapping } from '../../model/is-mapping.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import { actionProblems } from './attribute-actions.ts'
import type { Settings } from './components.ts'
import { transformProblems } from './metric-transforms.ts'
import { policyProblems } from './sampling-policies.ts'
import {
  invalid,
  isGiven,
  missing,
  ofUsed,
  wordIn,
  type Check,
  type SettingsProblem,
} from './settings-problem.ts'

/** From the checks of each processor in the modules of OpenTelemetry 0.102. */
export const processorChecks: Record<string, Check> = {
  attributes: ({ actions }) => actionProblems('actions', actions),
  resource: ({ attributes }) => actionProblems('attributes', attributes),
  batch: batchProblems,
  filter: filterProblems,
  memory_limiter: limiterProblems,
  metricstransform: ({ transforms }) => transformProblems(transforms),
  span: (settings) =>
    spanKeys.some((key) => settings[key]) ? [] : [ofUsed(missing('name or status', 'set one of them'))],
  tail_sampling: ({ policies }) => policyProblems(policies),
}

/** Parts of a filter that match by a type of their own, with the signal of the pipelines that use them. */
const filterParts = [
  { key: 'metrics', signal: 'metrics', matches: ['strict', 'regexp', 'expr'] },
  { key: 'logs', signal: 'logs', matches: ['strict', 'regexp'] },
  { key: 'spans', signal: 'traces', matches: ['strict', 'regexp'] },
] as const

function filterProblems(settings: Settings): SettingsProblem[] {
  return filterParts.flatMap(({ key, signal, matches }) => {
    const part = settings[key]
    if (!isMapping(part)) return []
    const wrong = ['include', 'exclude'].find((side) => {
      const properties = part[side]
      if (!isMapping(properties) || !Object.entries(properties).some(comparesEntries)) return false
      const match = wordIn(properties['match_type'])
      return !matches.some((one) => one === match) && !isPlaceholder(match)
    })
    if (wrong === undefined) return []
    const isUnknown = Boolean((part[wrong] as Settings)['match_type'])
    const words = `match_type in ${key}.${wrong}`
    const help = `set it to ${matches.join(' or ')}`
    const problem = isUnknown
      ? invalid([key], `an unknown ${words}`, help)
      : { ...missing(words, help), keys: [key] }
    return [ofUsed({ ...problem, signal })]
  })
}

/** Of an attribute without `value` a filter only asks whether it is there, and an expression stands for itself. */
function comparesEntries([key, entries]: [string, unknown]): boolean {
  if (key === 'expressions' || !Array.isArray(entries)) return false
  return entries.some((one) => !isMapping(one) || !('key' in one) || isGiven(one['value']))
}

const spanKeys = ['name', 'status']

function batchProblems(settings: Settings): SettingsProblem[] {
  const unknown = Object.keys(settings).find((key) => !batchKeys.includes(key))
  const [size, most] = [settings['send_batch_size'] ?? 8192, settings['send_batch_max_size'] ?? 0].map(Number)
  return [
    ...(unknown === undefined
      ? []
      : [invalid([unknown], `the unknown key ${unknown}`, `the keys of batch are ${batchKeys.join(', ')}`)]),
    ...(most! > 0 && most! < size!
      ? [
          invalid(
            ['send_batch_max_size'],
            `send_batch_max_size ${most} below send_batch_size ${size}`,
            'raise send_batch_max_size, or lower send_batch_size',
          ),
        ]
      : []),
  ]
}

const batchKeys = [
  'metadata_cardinality_limit',
  'metadata_keys',
  'send_batch_max_size',
  'send_batch_size',
  'timeout',
]

function limiterProblems(settings: Settings): SettingsProblem[] {
  const { check_interval: interval } = settings
  const isZero = interval === 0 || (typeof interval === 'string' && /^-|^0(?:\.0+)?[a-zµ]*$/.test(interval))
  const isTooMuch = ['limit_percentage', 'spike_limit_percentage'].find((key) => Number(settings[key]) > 100)
  const notWhole = limits.find((key) => typeof settings[key] === 'string' && !isWhole(settings[key]))
  const hasLimit = settings['limit_mib'] || settings['limit_percentage']
  return [
    ...(interval === undefined || interval === null
      ? [missing('check_interval', 'set check_interval to 1s')]
      : isZero
        ? [invalid(['check_interval'], 'a check_interval that is not above 0', 'set check_interval to 1s')]
        : []),
    ...(isTooMuch === undefined
      ? []
      : [invalid([isTooMuch], `${isTooMuch} above 100`, 'write a part of 100')]),
    ...(notWhole === undefined
      ? []
      : [invalid([notWhole], `a ${notWhole} that is not a whole number`, 'write the number alone')]),
    ...(hasLimit ? [] : [missing('limit_mib or limit_percentage', 'set one of them')]),
    ...['limit_mib', 'limit_percentage'].flatMap((key) => {
      const [limit, spike] = [settings[key], settings[`spike_${key}`]].map(Number)
      const isReached = limit! > 0 && limit! <= spike!
      return isReached
        ? [invalid([`spike_${key}`], `a spike_${key} that is not below ${key}`, `lower spike_${key}`)]
        : []
    }),
  ]
}

const limits = ['limit_mib', 'limit_percentage', 'spike_limit_mib', 'spike_limit_percentage']

function isWhole(text: string): boolean {
  return /^\d+$/.test(text) || isPlaceholder(text)
}
