import { defineRule } from '../define-rule.ts'
import { ownOverrides } from '../own-overrides.ts'

export default defineRule({
  id: 'override-rollout-accepted',
  severity: 'error',
  summary:
    'An override of a Deployment has a strategy that can replace pods, and keeps the labels that select them.',
  docs: 'Kubernetes refuses a Deployment with the strategy Recreate and `rollingUpdate`, and one whose strategy may neither add nor remove a pod; one whose `progressDeadlineSeconds` is not greater than `minReadySeconds`; and one whose selector has a label that its pods do not have. Mappings merge: a label of `selector` is added to those of the chart, and a label of the pods replaces the one by which the chart selects them.',
  addedIn: '0.1.0',
  source: [
    'Kubernetes API validation of Deployment: spec.strategy, spec.progressDeadlineSeconds, spec.selector',
  ],
  reads: [],
  readsEach: [
    'deploymentOverrides.spec.minReadySeconds',
    'deploymentOverrides.spec.progressDeadlineSeconds',
    'deploymentOverrides.spec.selector',
    'deploymentOverrides.spec.strategy',
    'deploymentOverrides.spec.template.metadata.labels',
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
      strategy:
        type: Recreate
        rollingUpdate:
          maxUnavailable: 1
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  deploymentOverrides:
    spec:
      strategy:
        rollingUpdate:
          maxUnavailable: 1
`,
  },
  messages: {
    recreate: ({ path }) => `${path} is not allowed with the strategy Recreate`,
    stuck: ({ path }) => `${path} has 0 as maxSurge and as maxUnavailable, so no pod can be replaced`,
    deadline: ({ path, seconds, ready }) =>
      `${path} is ${seconds}, and must be greater than minReadySeconds, which is ${ready}`,
    selector: ({ path, key }) => `${path} requires the label ${key} with a value that the pods do not have`,
    label: ({ path, key, value, selected }) =>
      `${path} sets the label ${key} to ${value}, but the chart selects the pods by ${selected}`,
  },
  check({ running, report }) {
    for (const component of running) {
      const spec = ownOverrides(component)?.spec
      if (spec === undefined) continue
      const pathTo = component.path
      const { minReadySeconds = 0, progressDeadlineSeconds, selector, strategy, template } = spec
      const rolling = strategy?.rollingUpdate
      const at = pathTo('deploymentOverrides.spec.strategy.rollingUpdate')
      if (rolling && strategy?.type === 'Recreate')
        report({ message: 'recreate', data: { path: at }, at, help: 'remove it' })
      else if (rolling && isNone(rolling.maxSurge) && isNone(rolling.maxUnavailable))
        report({ message: 'stuck', data: { path: at }, at, help: 'raise one of them' })
      if (progressDeadlineSeconds !== undefined && progressDeadlineSeconds <= minReadySeconds) {
        const path = pathTo('deploymentOverrides.spec.progressDeadlineSeconds')
        const data = { path, seconds: progressDeadlineSeconds, ready: minReadySeconds }
        report({ message: 'deadline', data, at: path, help: 'raise it' })
      }
      const ownLabels = template?.metadata?.labels ?? {}
      const ownSelector = selector?.matchLabels ?? {}
      for (const [key, selected] of Object.entries(component.labels)) {
        const value = ownLabels[key] ?? selected
        if (value === selected || key in ownSelector) continue
        const path = pathTo('deploymentOverrides.spec.template.metadata.labels')
        report({ message: 'label', data: { path, key, value, selected }, at: path, help: 'remove it' })
      }
      const labels = { ...component.labels, ...ownLabels }
      for (const [key, value] of Object.entries(ownSelector)) {
        if (labels[key] === value) continue
        const path = pathTo('deploymentOverrides.spec.selector.matchLabels')
        const help = 'remove it, or add it to template.metadata.labels'
        report({ message: 'selector', data: { path, key }, at: path, help })
      }
    }
  },
})

function isNone(amount: string | number | undefined): boolean {
  return amount === 0 || amount === '0' || amount === '0%'
}
