import { defineRule } from '../define-rule.ts'
import { generatedSecrets } from '../generated-secrets.ts'

export default defineRule({
  id: 'generated-secrets-kept',
  severity: 'warning',
  summary: 'No component uses a Secret that each rendering generates again.',
  docs: 'The chart creates the CA, the certificates and the token of the relay once, and looks into the cluster to keep them; likewise the certificate of the telemetry gateway, the key that signs the sessions of external auth, and the passwords of ClickHouse and PostgreSQL. Argo CD, Kustomize and the data source `helm_template` of Terraform render as `helm template` does, where a lookup finds nothing: each rendering generates others. A sync with them disconnects agents and collectors, ends sessions, and sets passwords that the databases do not have. Provide these Secrets yourself, such as with cert-manager. An Application that ignores differences of Secrets and has the sync option `RespectIgnoreDifferences=true` keeps them, and passes. Flux and `helm_release` of Terraform install with Helm.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates/cert.yaml (lookup of the Secrets)',
    'Helm: lookup returns nothing in helm template',
    'documentation of Argo CD: Helm (random data), sync option RespectIgnoreDifferences',
    'documentation of the Helm provider of Terraform: helm_template',
    'gloo-platform 2.7.2: published rendering (certificate of the gateway, signing key)',
    'Bitnami charts clickhouse 4.1.11 and postgresql 13.2.24 (passwords)',
  ],
  reads: [
    'clickhouse',
    'common.insecure',
    'extAuthService.extAuth.signingKey',
    'global',
    'glooMgmtServer.extraEnvs',
    'glooMgmtServer.insecure',
    'glooMgmtServer.relay',
    'postgresql',
    'telemetryGateway.extraVolumes',
    'telemetryGatewayCustomization.disableCertGeneration',
  ],
  readsRunning: ['clickhouse', 'ext-auth-service', 'gloo-mgmt-server', 'postgresql', 'telemetry-gateway'],
  fixable: false,
  example: {
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
      valuesObject:
        common:
          cluster: mgmt
        glooMgmtServer:
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
        glooMgmtServer:
          enabled: true
          relay:
            disableCaCertGeneration: true
            disableTokenGeneration: true
`,
  },
  messages: {
    anew: ({ path, state, tool, what }) =>
      `${path} is ${state}, so each rendering by ${tool} generates another ${what}`,
  },
  check({ values, chart, isRunning, isChangedByUser, renderedBy, report }) {
    if (renderedBy === undefined) return
    for (const { path, state, what, help } of generatedSecrets({ values, chart, isRunning, isChangedByUser }))
      report({ message: 'anew', data: { path, state, tool: renderedBy, what }, at: path.split('.'), help })
  },
})
