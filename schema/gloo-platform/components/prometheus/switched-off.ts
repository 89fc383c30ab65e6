import { flag } from '../../../model/scalars.ts'
import { freeMapping, openSection } from '../../../model/collections.ts'
import { sources } from '../../sources.ts'
import { beside, part } from './fields.ts'

const source = `${sources.prometheusChart}; off: ${sources.rendered}`

/** A chart inside the chart that gloo-platform switches off, and this one does not contain. */
function switchedOff(name: string) {
  return openSection(
    {
      enabled: flag({
        description: `Deploy ${name}.`,
        default: false,
        source,
        passThrough: {
          reason: 'refused',
          unless: false,
          note: `install ${name} with its own chart, beside this one`,
        },
      }),
    },
    { description: `Settings of ${name}.`, source },
  )
}

/** A section of the older chart that gloo-platform contained up to 2.4. */
function ofOlderChart(description: string) {
  return freeMapping({ description, until: '2.5.0', source: sources.v233 })
}

/** Accounts of the parts that the older chart itself contained. */
export const olderAccounts = {
  alertmanager: ofOlderChart('Account of alertmanager.'),
  nodeExporter: ofOlderChart('Account of the node exporter.'),
  pushgateway: ofOlderChart('Account of the push gateway.'),
}

export const switchedOffFields = {
  alertmanager: switchedOff('alertmanager'),
  'kube-state-metrics': switchedOff('kube-state-metrics'),
  'prometheus-node-exporter': switchedOff('prometheus-node-exporter'),
  'prometheus-pushgateway': switchedOff('prometheus-pushgateway'),
  kubeStateMetrics: ofOlderChart('The section `kube-state-metrics` of today.'),
  nodeExporter: ofOlderChart('The section `prometheus-node-exporter` of today.'),
  pushgateway: ofOlderChart('The section `prometheus-pushgateway` of today.'),
  podSecurityPolicy: part(
    {
      enabled: flag({
        description: 'Render a PodSecurityPolicy, which no Kubernetes from 1.25 on has.',
        ...beside,
        passThrough: { reason: 'older-kubernetes' },
      }),
    },
    'The PodSecurityPolicy.',
  ),
}

/** What is under `server` for the PodSecurityPolicy. */
export const serverPodSecurityPolicy = part(
  {
    annotations: freeMapping({
      description: 'Annotations of the PodSecurityPolicy.',
      ...beside,
      passThrough: { reason: 'older-kubernetes' },
    }),
  },
  'The PodSecurityPolicy.',
)
