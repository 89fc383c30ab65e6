import type { KnownMistakes } from '../../model/known-mistake.ts'

const severalReleases = 'It takes the values of several releases, or the objects in the cluster.'
const notInValues = 'Nothing in the values shows it.'

/** Part C: public threads and notes. */
export const casesInThreads: KnownMistakes['mistakes'] = [
  { id: 'C1', fact: 'An agent whose cluster is not registered restarts in a loop.', reason: severalReleases },
  {
    id: 'C2',
    fact: 'With own client certificates the server needs neither a signing certificate nor a token.',
    reason: 'Such a setup is right as it is.',
  },
  {
    id: 'C3',
    fact: 'The names in the certificate of the server do not fit the authority of the agent.',
    shown: [
      {
        rule: 'relay-sides-agree',
        values:
          'glooMgmtServer: {enabled: true}\nglooAgent: {enabled: true, relay: {serverAddress: "gloo-mesh-mgmt-server.gloo-mesh:9900", authority: gloo-mesh-mgmt-server.other}}',
      },
    ],
    reason: 'Own certificates are not in the values',
  },
  {
    id: 'C6',
    fact: 'Two releases in one namespace clashed by the names of their roles.',
    reason: 'The names have had the release in them since 2.5.',
  },
  {
    id: 'C7',
    fact: 'The schema of the chart came close to a limit of Helm.',
    reason: 'It is about charts, not values.',
  },
  { id: 'C8', fact: 'The order of environment variables changed.', reason: notInValues },
  {
    id: 'C9',
    fact: 'Samples repeat defaults, or have keys of another version.',
    shown: [
      {
        rule: 'not-in-version',
        values: 'glooMgmtServer: {enabled: true, safeStartWindow: 90}',
        chartVersion: '2.4.0',
      },
    ],
    reason: 'A value that equals the default is not a mistake',
  },
  {
    id: 'C10',
    fact: 'A cluster name with an underscore.',
    shown: [{ rule: 'cluster-name-form', values: 'common: {cluster: my_cluster}' }],
    reason:
      'The variable of istiod that a management plane outside of gloo-mesh needs is not in these values',
  },
  { id: 'C11', fact: 'A policy of the Gateway API refuses older CRDs of the operator.', reason: notInValues },
  { id: 'C12', fact: 'A tunnel whose name is not resolved.', reason: 'It is about another chart.' },
  {
    id: 'C13',
    fact: 'With own certificates the collector lacks its CA.',
    shown: [
      {
        rule: 'gateway-certificate-provided',
        values:
          'glooMgmtServer: {enabled: true, relay: {disableCa: true}}\ntelemetryGateway: {enabled: true}',
      },
    ],
  },
  { id: 'C14', fact: 'Rate limit resources lack a status after an upgrade.', reason: notInValues },
]
