import { defineRule } from '../define-rule.ts'
import { ownOverrides } from '../own-overrides.ts'

export default defineRule({
  id: 'override-scheduling-accepted',
  severity: 'error',
  summary: 'Tolerations, node affinity and topology spread constraints in an override are consistent.',
  docs: 'Kubernetes refuses a Deployment in which the parts of such an entry contradict each other: a toleration whose operator is `Exists` has no value, one without a key has that operator, and only one with the effect `NoExecute` has `tolerationSeconds`; the operators `In` and `NotIn` require values, `Exists` and `DoesNotExist` have none, `Gt` and `Lt` one; required node affinity has a term; `minDomains` goes with `DoNotSchedule`.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of Pod: spec.tolerations, spec.affinity and spec.topologySpreadConstraints',
  ],
  reads: [],
  readsEach: [
    'deploymentOverrides.spec.template.spec.affinity',
    'deploymentOverrides.spec.template.spec.tolerations',
    'deploymentOverrides.spec.template.spec.topologySpreadConstraints',
  ],
  aboutKeys: ['deploymentOverrides'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      template:
        spec:
          tolerations:
            - {key: dedicated, operator: Exists, value: gloo}
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      template:
        spec:
          tolerations:
            - {key: dedicated, operator: Equal, value: gloo}
`,
  },
  messages: {
    value: ({ path }) => `${path} has the operator Exists, which takes no value`,
    key: ({ path }) => `${path} has no key, which only the operator Exists allows`,
    seconds: ({ path }) => `${path} has tolerationSeconds, which only the effect NoExecute allows`,
    expression: ({ path, key, operator, required }) =>
      `${path} has an expression for ${key} with the operator ${operator}, which requires ${required}`,
    noTerm: ({ path }) => `${path} requires at least one term`,
    domains: ({ path }) => `${path} has minDomains, which requires whenUnsatisfiable: DoNotSchedule`,
  },
  check({ running, report }) {
    for (const component of running) {
      const pod = ownOverrides(component)?.spec?.template?.spec
      const pathOf = (below: string) => component.path(`deploymentOverrides.spec.template.spec.${below}`)
      const itemOf = (below: string, index: number) => {
        const at = pathOf(below)
        return { at, data: { path: `${at}[${index}]` } }
      }
      for (const [index, toleration] of (pod?.tolerations ?? []).entries()) {
        const { effect, key, operator, tolerationSeconds, value } = toleration
        const item = itemOf('tolerations', index)
        if (operator === 'Exists' && value)
          report({ message: 'value', ...item, help: 'remove the value, or write the operator Equal' })
        if (!key && operator !== 'Exists')
          report({ message: 'key', ...item, help: 'add the key, or write the operator Exists' })
        if (tolerationSeconds !== undefined && effect !== 'NoExecute')
          report({
            message: 'seconds',
            ...item,
            help: 'remove tolerationSeconds, or write the effect NoExecute',
          })
      }
      for (const [index, { minDomains, whenUnsatisfiable }] of (
        pod?.topologySpreadConstraints ?? []
      ).entries()) {
        if (minDomains === undefined || whenUnsatisfiable !== 'ScheduleAnyway') continue
        const item = itemOf('topologySpreadConstraints', index)
        report({ message: 'domains', ...item, help: 'remove minDomains' })
      }
      const { nodeAffinity, podAffinity, podAntiAffinity } = pod?.affinity ?? {}
      const required = nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      if (required?.nodeSelectorTerms?.length === 0) {
        const at = pathOf(
          'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms',
        )
        report({ message: 'noTerm', data: { path: at }, at, help: 'add a term, or remove it' })
      }
      const ofNodes = [
        ...(required?.nodeSelectorTerms ?? []),
        ...(nodeAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(
          ({ preference }) => preference,
        ),
      ]
      const ofPods = [podAffinity, podAntiAffinity].flatMap((affinity) => [
        ...(affinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
        ...(affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(
          ({ podAffinityTerm }) => podAffinityTerm,
        ),
      ])
      const selected: [string, readonly { matchExpressions?: readonly Expression[] }[]][] = [
        ['affinity.nodeAffinity', ofNodes],
        ['affinity', ofPods.flatMap(({ labelSelector }) => labelSelector ?? [])],
        [
          'topologySpreadConstraints',
          (pod?.topologySpreadConstraints ?? []).flatMap(({ labelSelector }) => labelSelector ?? []),
        ],
      ]
      for (const [below, selectors] of selected) {
        const at = pathOf(below)
        for (const expression of selectors.flatMap(({ matchExpressions }) => matchExpressions ?? [])) {
          const { key, operator, values = [] } = expression
          const required = requiredValues(operator, values.length)
          if (required === undefined) continue
          report({
            message: 'expression',
            data: { path: at, key, operator, required },
            at,
            help: 'correct the values or the operator',
          })
        }
      }
    }
  },
})

interface Expression {
  key: string
  operator: string
  values?: string[]
}

/** How many values an operator requires, where that is another number. */
function requiredValues(operator: string, count: number): string | undefined {
  if (operator === 'In' || operator === 'NotIn') return count === 0 ? 'values' : undefined
  if (operator === 'Gt' || operator === 'Lt') return count === 1 ? undefined : 'one value'
  return count === 0 ? undefined : 'no values'
}
