import { isPlaceholder } from '../../model/placeholder.ts'
import type { Settings } from './components.ts'
import {
  invalid,
  isFilledList,
  isFilledMapping,
  isMapping,
  missing,
  ofUsed,
  type Check,
  type SettingsProblem,
} from './settings-problem.ts'

/** From the checks of each processor in the modules of OpenTelemetry 0.102. */
export const processorChecks: Record<string, Check> = {
  attributes: ({ actions }) => actionProblems('actions', actions),
  resource: ({ attributes }) => actionProblems('attributes', attributes),
  batch: batchProblems,
  filter: ({ metrics }) => (isMapping(metrics) ? filterProblems(metrics) : []),
  memory_limiter: limiterProblems,
  metricstransform: ({ transforms }) =>
    mappingsIn(transforms).some(({ action }) => !action)
      ? [
          ofUsed(
            invalid(
              ['transforms'],
              'a transform without action',
              'set it to insert, update, combine or group',
            ),
          ),
        ]
      : [],
  span: (settings) =>
    spanKeys.some((key) => settings[key]) ? [] : [ofUsed(missing('name or status', 'set one of them'))],
  tail_sampling: ({ policies }) => policyProblems(policies),
}

const actionsOfAttributes = ['insert', 'update', 'upsert', 'delete', 'hash', 'extract', 'convert']

function actionProblems(key: string, actions: unknown): SettingsProblem[] {
  if (!isFilledList(actions) && !isFilledMapping(actions))
    return [missing(key, `list at least one ${key === 'actions' ? 'action' : 'attribute'}`)]
  for (const one of mappingsIn(actions)) {
    const { action, value } = one
    const problem = (words: string, help: string) => [ofUsed(invalid([key], words, help))]
    if (typeof action === 'string' && isPlaceholder(action)) continue
    if (typeof action !== 'string' || !actionsOfAttributes.includes(action.toLowerCase()))
      return problem(
        `an entry of ${key} without a known action`,
        `the actions are ${actionsOfAttributes.join(', ')}`,
      )
    if (!one['key'] && !one['pattern'])
      return problem(`an entry of ${key} without key`, 'name the attribute in key')
    const isSet = (value !== undefined && value !== null) || one['from_attribute'] || one['from_context']
    if (['insert', 'update', 'upsert'].includes(action.toLowerCase()) && !isSet)
      return problem(
        `an entry of ${key} without a value to ${action}`,
        'set value, from_attribute or from_context',
      )
  }
  return []
}

function filterProblems(metrics: Settings): SettingsProblem[] {
  const lacks = ['include', 'exclude'].find((key) => {
    const properties = metrics[key]
    return isMapping(properties) && !properties['match_type'] && Object.values(properties).some(isFilledList)
  })
  return lacks === undefined
    ? []
    : [
        ofUsed({
          ...missing(`match_type in metrics.${lacks}`, 'set it to strict or regexp'),
          keys: ['metrics'],
          signal: 'metrics',
        }),
      ]
}

function policyProblems(policies: unknown): SettingsProblem[] {
  if (!isFilledList(policies) && !isFilledMapping(policies))
    return [
      {
        ...ofUsed(
          missing('policies', 'list at least one, such as always_sample, or take it out of the pipeline'),
        ),
        isAccepted: true,
      },
    ]
  const given = mappingsIn(policies)
  const names = given.map(({ name }) => name ?? '')
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  return [
    ...(given.some(({ type }) => !type)
      ? [
          ofUsed(
            invalid(
              ['policies'],
              'a policy without type',
              'set it to the kind of the policy, such as latency',
            ),
          ),
        ]
      : []),
    ...(twice === undefined
      ? []
      : [ofUsed(invalid(['policies'], 'two policies of one name', 'give each policy a name of its own'))]),
  ]
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

/** The collector takes a mapping for a sequence of one. */
function mappingsIn(items: unknown): Settings[] {
  return [items].flat().filter(isMapping)
}
