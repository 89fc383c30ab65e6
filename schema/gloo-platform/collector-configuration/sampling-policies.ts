import { isMapping } from '../../model/is-mapping.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import type { Settings } from './components.ts'
import {
  invalid,
  isFilledList,
  isFilledMapping,
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
  const wrong = wrongType(given, { types })
  return [
    ...(wrong === undefined ? [] : [ofUsed(wrong)]),
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

/** Those that only collectors of later versions know. */
const laterTypes = ['bytes_limiting', 'drop', 'not', 'trace_flags']

/** Where policies are, and the types that the collector knows there. */
interface Level {
  types: readonly string[]
  /** Type of the policy that combines them. */
  inside?: string
}

const insideAnd: Level = {
  inside: 'and',
  types: types.filter((type) => type !== 'and' && type !== 'composite'),
}
const insideComposite: Level = { inside: 'composite', types: types.filter((type) => type !== 'composite') }

/** The first policy of a type that the collector does not know there. */
function wrongType(policies: readonly Settings[], level: Level): SettingsProblem | undefined {
  for (const { type, and, composite } of policies) {
    const name = wordIn(type)
    if (isPlaceholder(name)) continue
    if (!level.types.includes(name)) return typeProblem(name, level)
    const below =
      name === 'and'
        ? wrongType(subPolicies(and, 'and_sub_policy'), insideAnd)
        : name === 'composite'
          ? wrongType(subPolicies(composite, 'composite_sub_policy'), insideComposite)
          : undefined
    if (below !== undefined) return below
  }
  return undefined
}

function typeProblem(name: string, { types: allowed, inside }: Level): SettingsProblem {
  if (name === '')
    return invalid(['policies'], 'a policy without type', 'set it to the kind of the policy, such as latency')
  const help = `the types ${inside === undefined ? 'are' : `inside ${inside} are`} ${allowed.join(', ')}`
  const words = types.includes(name)
    ? `a policy of the type ${name} inside ${name === inside ? `another ${name}` : `one of the type ${inside}`}`
    : `a policy of the unknown type ${name}`
  return { ...invalid(['policies'], words, help), ...(laterTypes.includes(name) && { isKnownLater: true }) }
}

function subPolicies(of: unknown, key: string): Settings[] {
  return isMapping(of) ? mappingsIn(of[key]) : []
}
