import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

/** What manifests and other files that hold values bring. */
export const carrierChecks = {
  'partly-checked': {
    summary: 'All values of a release are in the checked files.',
    docs: 'An `Application`, a `HelmRelease`, a helmfile, a `kustomization.yaml` or a Terraform file takes values from elsewhere, or a template generates them. The values in the file are checked. Missing values are not reported and rules do not run, because the other values may change the result.',
    addedIn: '0.1.0',
    source: ['gloo-values: docs/carriers.md'],
    fixable: false,
    example: {
      kind: 'manifest',
      bad: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: gloo-platform
spec:
  chart:
    spec:
      chart: gloo-platform
      version: 2.7.2
      sourceRef: {kind: HelmRepository, name: gloo-platform}
  valuesFrom:
    - kind: ConfigMap
      name: gloo-values
`,
      good: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: gloo-platform
spec:
  chart:
    spec:
      chart: gloo-platform
      version: 2.7.2
      sourceRef: {kind: HelmRepository, name: gloo-platform}
  values:
    common:
      cluster: mgmt
    prometheus:
      enabled: true
`,
    },
  },
  'schema-validation-off': {
    summary: "Helm validates a release against the chart's schema.",
    docs: 'A switch such as `skipSchemaValidation` of Argo CD and helmfile, or `disableSchemaValidation` of Flux, makes Helm accept values that the chart cannot use. They fail later, in the cluster, or have no effect.',
    addedIn: '0.1.0',
    source: ['gloo-values: docs/carriers.md'],
    fixable: false,
    example: {
      kind: 'manifest',
      bad: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: gloo-platform
spec:
  source:
    repoURL: https://storage.googleapis.com/gloo-platform/helm-charts
    chart: gloo-platform
    targetRevision: 2.7.2
    helm:
      skipSchemaValidation: true
      valuesObject:
        common:
          cluster: mgmt
        prometheus:
          enabled: true
`,
      good: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: gloo-platform
spec:
  source:
    repoURL: https://storage.googleapis.com/gloo-platform/helm-charts
    chart: gloo-platform
    targetRevision: 2.7.2
    helm:
      valuesObject:
        common:
          cluster: mgmt
        prometheus:
          enabled: true
`,
    },
  },
} satisfies Partial<Record<BuiltInRuleId, BuiltInPage>>
