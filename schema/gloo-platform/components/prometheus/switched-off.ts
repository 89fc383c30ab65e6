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

/** A section of an older chart, which the newer one has under another name. */
function renamed(name: string, replacement: string) {
  return freeMapping({
    description: `Settings of ${name}.`,
    until: '2.5.0',
    deprecated: { reason: 'the chart of Prometheus renamed it', replacement: `prometheus.${replacement}` },
    source: sources.v233,
  })
}

export const switchedOffFields = {
  alertmanager: switchedOff('alertmanager'),
  'kube-state-metrics': switchedOff('kube-state-metrics'),
  'prometheus-node-exporter': switchedOff('prometheus-node-exporter'),
  'prometheus-pushgateway': switchedOff('prometheus-pushgateway'),
  kubeStateMetrics: renamed('kube-state-metrics', 'kube-state-metrics'),
  nodeExporter: renamed('prometheus-node-exporter', 'prometheus-node-exporter'),
  pushgateway: renamed('prometheus-pushgateway', 'prometheus-pushgateway'),
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
