import { defineFleetRule, itemsIn, textIn, valueAt } from '../../model/fleet-rule.ts'
import { operatorSources } from '../sources.ts'

export default defineFleetRule({
  id: 'east-west-gateway-complete',
  severity: 'warning',
  summary: 'An east-west gateway names its network, and has the listeners for the traffic between clusters.',
  docs: 'A Gateway of the class `istio-eastwest` receives the traffic from other clusters, and one of the class `istio-remote` represents that of another cluster. Istio finds both by the label `topology.istio.io/network`. The traffic uses HBONE, to port 15008 of the first; the second has the ports at which the other cluster is reached. The label `istio.io/expose-istiod` names the port, 15012, at which other clusters ask istiod for the services of this one; the gateway passes their TLS through. `istioctl multicluster expose --generate` prints a complete Gateway.',
  addedIn: '0.1.0',
  source: [operatorSources.guide, operatorSources.ambient],
  looksAt: { kinds: ['Gateway'] },
  fixable: false,
  example: {
    kind: 'manifest',
    bad: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: istio-eastwest
  namespace: istio-eastwest
  labels:
    istio.io/expose-istiod: '15012'
spec:
  gatewayClassName: istio-eastwest
  listeners:
    - name: cross-network
      port: 15008
      protocol: HBONE
      tls:
        mode: Passthrough
`,
    good: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: istio-eastwest
  namespace: istio-eastwest
  labels:
    istio.io/expose-istiod: '15012'
    topology.istio.io/network: cluster-1
spec:
  gatewayClassName: istio-eastwest
  listeners:
    - name: cross-network
      port: 15008
      protocol: HBONE
      tls:
        mode: Passthrough
    - name: xds-tls
      port: 15012
      protocol: TLS
      tls:
        mode: Passthrough
`,
  },
  messages: {
    network: () => 'metadata.labels requires topology.istio.io/network, by which Istio finds the gateway',
    hbone: () =>
      'spec.listeners requires a listener with port 15008 and protocol HBONE for the traffic between clusters',
    istiod: ({ port }) =>
      `spec.listeners requires a listener with protocol TLS and port ${port}, which the label istio.io/expose-istiod names`,
    mode: ({ port }) => `the listener with port ${port} requires tls.mode Passthrough`,
  },
  check({ all, report }) {
    for (const member of all('Gateway')) {
      const listeners = itemsIn(member, 'spec', 'listeners').map((item, index) => ({
        values: { ...member, values: item },
        at: ['spec', 'listeners', String(index)],
      }))
      const find = (port: number, protocol: string): (typeof listeners)[number] | undefined =>
        listeners.find(
          ({ values }) => valueAt(values, 'port') === port && textIn(values, 'protocol') === protocol,
        )
      const at = ['spec', 'listeners']
      const labels = ['metadata', 'labels']
      const isPeer = textIn(member, 'spec', 'gatewayClassName') === 'istio-remote'
      const hasNetwork = textIn(member, ...labels, network) !== undefined
      // Some tools name the network of a peer in an annotation.
      if (!hasNetwork && !(isPeer && textIn(member, 'metadata', 'annotations', peerNetwork) !== undefined))
        report({
          message: 'network',
          member,
          at: [...labels, network],
          help: 'add the label with the network of the cluster: spec.network of its ServiceMeshController',
        })
      const hbone = find(15008, 'HBONE')
      // A peer has the ports under which its cluster is reached, and with sidecars no HBONE.
      if (hbone === undefined && !isPeer) report({ message: 'hbone', member, at })
      const port = Number(valueAt(member, ...labels, exposed))
      const istiod = Number.isInteger(port) ? find(port, 'TLS') : undefined
      if (Number.isInteger(port) && istiod === undefined)
        report({
          message: 'istiod',
          data: { port },
          member,
          at,
          related: [{ member, at: [...labels, exposed], message: 'the port is named here' }],
        })
      for (const one of [hbone, istiod]) {
        if (one === undefined || textIn(one.values, 'tls', 'mode') === 'Passthrough') continue
        const data = { port: Number(valueAt(one.values, 'port')) }
        report({ message: 'mode', data, member, at: [...one.at, 'tls', 'mode'] })
      }
    }
  },
})

const network = 'topology.istio.io/network'
const peerNetwork = 'networking.istio.io/peer-network'
const exposed = 'istio.io/expose-istiod'
