import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

/** What custom resources bring, beside the checks of their schema. */
export const resourceChecks = {
  'resource-rule': {
    summary: 'A custom resource does not break the rules of its CRD.',
    docs: 'The API server refuses an object that breaks a rule of its CRD, such as a delay that is not a whole number of milliseconds. As in the API server, a rule is checked only where the values that it reads have the right type.',
    addedIn: '0.1.0',
    source: ['the CRDs of gloo-platform-crds, of which each rule is in the model'],
    fixable: false,
    example: {
      kind: 'manifest',
      bad: `apiVersion: resilience.policy.gloo.solo.io/v2
kind: FaultInjectionPolicy
metadata:
  name: slow
  namespace: shop
spec:
  config:
    delay:
      fixedDelay: 0.5ms
`,
      good: `apiVersion: resilience.policy.gloo.solo.io/v2
kind: FaultInjectionPolicy
metadata:
  name: slow
  namespace: shop
spec:
  config:
    delay:
      fixedDelay: 5ms
`,
    },
  },
  'unknown-kind': {
    summary: 'The API group of a custom resource has its kind, in that version.',
    docs: 'The API server refuses an object of a kind or version that no CRD defines. Only a kind with a name similar to one of the group is reported: others may come from CRDs of other charts.',
    addedIn: '0.1.0',
    source: ['the CRDs of gloo-platform-crds'],
    fixable: false,
    example: {
      kind: 'manifest',
      bad: `apiVersion: admin.gloo.solo.io/v2
kind: Workspaces
metadata:
  name: shop
  namespace: gloo-mesh
`,
      good: `apiVersion: admin.gloo.solo.io/v2
kind: Workspace
metadata:
  name: shop
  namespace: gloo-mesh
`,
    },
  },
} satisfies Partial<Record<BuiltInRuleId, BuiltInPage>>
