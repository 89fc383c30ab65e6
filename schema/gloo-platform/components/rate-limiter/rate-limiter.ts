import { allow, allowStatus } from '../../../model/rbac.ts'
import type { Component } from '../../../model/component.ts'
import { values } from './values.ts'

const tries = { failureThreshold: 3, successThreshold: 1 }

/** The rate limiter, as the published chart 2.5.8 renders it: no rendering of a newer one was seen. */
export const rateLimiter = {
  id: 'rate-limiter',
  sharedParts: 'add-on',
  section: 'rateLimiter.rateLimiter',
  namespace: 'common.addonNamespace',
  roleSuffix: 'nothing',
  extraLabels: 'rateLimiter.extraLabels',
  values: { rateLimiter: values },
  enabledWhen: 'rateLimiter.enabled',
  workload: {
    kind: 'Deployment',
    name: 'rate-limiter',
    labels: { app: 'rate-limiter', 'rate-limiter': 'rate-limiter' },
    extraAnnotations: 'rateLimiter.extraTemplateAnnotations',
    scrape: { port: '.ports.debug' },
    containers: [
      {
        name: 'rate-limiter',
        section: 'rateLimiter.rateLimiter',
        ports: [],
        readiness: {
          port: '.ports.ready',
          path: '.readyPath',
          initialDelaySeconds: 1,
          periodSeconds: 5,
          ...tries,
        },
        liveness: {
          when: 'rateLimiter.rateLimiter.alivePath',
          port: '.ports.ready',
          path: '.alivePath',
          initialDelaySeconds: 3,
          periodSeconds: 10,
          ...tries,
        },
      },
    ],
  },
  services: [
    {
      name: 'rate-limiter',
      type: 'ClusterIP',
      annotations: '.service.annotations',
      ports: [
        { name: 'grpc', port: '.ports.grpc' },
        { name: 'ready', port: '.ports.ready' },
        { name: 'debug', port: '.ports.debug' },
      ],
    },
  ],
  account: { name: 'rate-limiter' },
  rbac: [
    {
      scope: 'cluster',
      clusterWide: '.installClusterRoles',
      rules: [
        allow('read', 'ratelimit.solo.io', 'ratelimitconfigs'),
        allowStatus('update', 'ratelimit.solo.io', 'ratelimitconfigs'),
      ],
    },
  ],
  files: [],
} satisfies Component
