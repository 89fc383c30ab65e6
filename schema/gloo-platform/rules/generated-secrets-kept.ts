import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'generated-secrets-kept',
  severity: 'warning',
  summary: 'The relay does not use Secrets that each rendering generates again.',
  docs: 'The chart creates the CA, the certificates and the token of the relay once, and looks into the cluster to keep them. Argo CD and Kustomize render as `helm template` does, where a lookup finds nothing: each rendering generates others, and a sync with them disconnects the agents. Provide these Secrets yourself, such as with cert-manager. An Application that ignores differences of Secrets and has the sync option `RespectIgnoreDifferences=true` keeps them, and passes. Flux installs with Helm.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates/cert.yaml (lookup of the Secrets)',
    'Helm: lookup returns nothing in helm template',
    'documentation of Argo CD: Helm (random data), sync option RespectIgnoreDifferences',
  ],
  reads: ['common.insecure', 'glooMgmtServer.insecure', 'glooMgmtServer.extraEnvs', 'glooMgmtServer.relay'],
  readsRunning: ['gloo-mgmt-server'],
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
    anew: ({ path, tool, what }) => `${path} is off, so each rendering by ${tool} generates another ${what}`,
  },
  check({ values, isRunning, isChangedByUser, renderedBy, report }) {
    const server = values.glooMgmtServer
    const relay = server?.relay
    if (renderedBy === undefined || !isRunning('gloo-mgmt-server') || relay?.disableCa) return
    if (server?.insecure || values.common.insecure) return
    const isGiven = (name: string): boolean => server?.extraEnvs?.[name] !== undefined
    const usesOwn = (secret: Secret): boolean => isChangedByUser(`glooMgmtServer.relay.${secret}.name`)
    const needsNoCa =
      usesOwn('signingTlsSecret') || isGiven('RELAY_DISABLE_CLIENT_CERTIFICATE_AUTHENTICATION')
    const keepsCa = relay?.disableCaCertGeneration || (usesOwn('tlsSecret') && needsNoCa)
    const keepsToken = relay?.disableTokenGeneration || usesOwn('tokenSecret') || isGiven('RELAY_TOKEN')
    if (keepsCa && keepsToken) return
    const path =
      `glooMgmtServer.relay.${keepsCa ? 'disableTokenGeneration' : 'disableCaCertGeneration'}` as const
    report({
      message: 'anew',
      data: {
        path,
        tool: renderedBy,
        what: keepsCa ? token : keepsToken ? authority : `${authority} and ${token}`,
      },
      at: path,
      help: keepsCa
        ? 'create the Secret relay-identity-token-secret yourself and set disableTokenGeneration to true'
        : `create the Secrets relay-server-tls-secret and relay-tls-signing-secret yourself and set disableCaCertGeneration to true${keepsToken ? '' : '; likewise relay-identity-token-secret and disableTokenGeneration'}`,
    })
  },
})

type Secret = 'tlsSecret' | 'signingTlsSecret' | 'tokenSecret'

const authority = 'CA for the relay'
const token = 'token for agents'
