import { isPlaceholder } from '../../model/placeholder.ts'
import type { Settings } from './components.ts'
import {
  invalid,
  isFilledList,
  isFilledMapping,
  isMapping,
  mappingsIn,
  missing,
  ofUsed,
  wordIn,
  type SettingsProblem,
} from './settings-problem.ts'

/** What is wrong with the policies of `tail_sampling`. */
export function policyProblems(policies: unknown): SettingsProblem[] {
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
  const unknown = unknownType(given, ['and', 'composite'])
  return [
    ...(unknown === undefined
      ? []
      : [
          ofUsed(
            unknown === ''
              ? invalid(
                  ['policies'],
                  'a policy without type',
                  'set it to the kind of the policy, such as latency',
                )
              : invalid(
                  ['policies'],
                  `a policy of the unknown type ${unknown}`,
                  `the types are ${types.join(', ')}`,
                ),
          ),
        ]),
    ...(twice === undefined
      ? []
      : [ofUsed(invalid(['policies'], 'two policies of one name', 'give each policy a name of its own'))]),
  ]
}

const types = [
  'always_sample',
  'and',
  'boolean_attribute',
  'composite',
  'latency',
  'numeric_attribute',
  'ottl_condition',
  'probabilistic',
  'rate_limiting',
  'span_count',
  'status_code',
  'string_attribute',
  'trace_state',
]

const combined = ['and', 'composite']

/** The first type that the collector does not know there; empty for a policy without one. */
function unknownType(policies: readonly Settings[], combining: readonly string[]): string | undefined {
  for (const { type, and, composite } of policies) {
    const name = wordIn(type)
    if (isPlaceholder(name)) continue
    if (!types.includes(name) || (combined.includes(name) && !combining.includes(name))) return name
    const below =
      name === 'and'
        ? unknownType(subPolicies(and, 'and_sub_policy'), [])
        : name === 'composite'
          ? unknownType(subPolicies(composite, 'composite_sub_policy'), ['and'])
          : undefined
    if (below !== undefined) return below
  }
  return undefined
}

function subPolicies(of: unknown, key: string): Settings[] {
  return isMapping(of) ? mappingsIn(of[key]) : []
}
