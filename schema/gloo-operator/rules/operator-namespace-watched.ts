import { areNear, defineFleetRule, textIn, type Member } from '../../model/fleet-rule.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import { operatorSources } from '../sources.ts'

export default defineFleetRule({
  id: 'operator-namespace-watched',
  severity: 'warning',
  severities: { unseen: 'info' },
  summary: 'The Gloo Operator watches the namespace in which a ServiceMeshController installs Istio.',
  docs: 'The operator watches gloo-system, gloo-mesh and istio-system. With another `installNamespace` nothing is installed, unless `manager.env.WATCH_NAMESPACES` of the chart gloo-operator names it. The values of that chart in the same folder are assumed to belong to the same cluster. Where the folder has none, this is an info, unless values of gloo-operator elsewhere in the run name the namespace.',
  addedIn: '0.1.0',
  source: [operatorSources.guide],
  looksAt: { kinds: ['ServiceMeshController'], charts: ['gloo-operator'] },
  fixable: false,
  example: {
    kind: 'manifest',
    bad: `apiVersion: operator.gloo.solo.io/v1
kind: ServiceMeshController
metadata:
  name: managed-istio
spec:
  installNamespace: mesh
`,
    good: `apiVersion: operator.gloo.solo.io/v1
kind: ServiceMeshController
metadata:
  name: managed-istio
spec:
  installNamespace: istio-system
`,
  },
  messages: {
    unwatched: ({ namespace }) =>
      `spec.installNamespace is ${namespace}, but manager.env.WATCH_NAMESPACES of gloo-operator does not name it, so the operator installs nothing there`,
    unseen: ({ namespace }) =>
      `spec.installNamespace is ${namespace}: the operator installs nothing there unless manager.env.WATCH_NAMESPACES of gloo-operator names it`,
  },
  check({ all, report }) {
    for (const member of all('ServiceMeshController')) {
      const at = ['spec', 'installNamespace']
      const namespace = textIn(member, ...at)
      if (namespace === undefined || isPlaceholder(namespace) || always.includes(namespace)) continue
      const near = all('gloo-operator').filter((operator) => areNear(operator, member))
      const watched = (near.length > 0 ? near : all('gloo-operator')).flatMap(namespacesOf)
      if (watched.some((one) => one.trim() === namespace || isPlaceholder(one))) continue
      const [operator] = near
      report({
        message: operator === undefined ? 'unseen' : 'unwatched',
        data: { namespace },
        member,
        at,
        ...(operator && {
          related: [{ member: operator, at: watchKeys, message: 'the operator gets its namespaces here' }],
        }),
      })
    }
  },
})

function namespacesOf(operator: Member): string[] {
  return textIn(operator, ...watchKeys)?.split(',') ?? []
}

const always = ['gloo-system', 'gloo-mesh', 'istio-system']
const watchKeys = ['manager', 'env', 'WATCH_NAMESPACES']
