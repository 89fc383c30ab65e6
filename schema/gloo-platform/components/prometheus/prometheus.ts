import { allow } from '../../../model/rbac.ts'
import type { Component } from '../../../model/component.ts'
import { values } from './values.ts'

/**
 * Prometheus, with the objects of the chart 25.23.0 that the published one contains. Names and labels depend on values, so
 * that each object has a skeleton of its own.
 */
export const prometheus = {
  id: 'prometheus',
  section: 'prometheus',
  namespace: 'prometheus.forceNamespace',
  values: { prometheus: values },
  enabledWhen: 'prometheus.enabled',
  workload: {
    kind: 'Deployment',
    name: 'prometheus-server',
    labels: {},
    containers: [
      { name: 'prometheus-server', section: 'prometheus.server', fipsBuild: 'third-party', ports: [] },
      {
        name: 'prometheus-server-configmap-reload',
        section: 'prometheus.configmapReload.prometheus',
        when: 'prometheus.configmapReload.prometheus.enabled',
        fipsBuild: 'third-party',
        ports: [],
      },
    ],
  },
  services: [],
  rbac: [
    {
      scope: 'cluster',
      rules: [
        allow('read', '', 'nodes nodes/proxy nodes/metrics services endpoints pods ingresses configmaps'),
        allow('read', 'extensions networking.k8s.io', 'ingresses/status ingresses'),
        allow('read', 'discovery.k8s.io', 'endpointslices'),
        { nonResourceURLs: ['/metrics'], verbs: ['get'] },
      ],
    },
  ],
  files: [],
} satisfies Component
