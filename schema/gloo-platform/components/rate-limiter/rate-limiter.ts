import type { Component } from '../../../model/component.ts'
import { values } from './values.ts'

/** The rate limiter, as the published chart 2.5.8 renders it: no rendering of a newer one was seen. */
export const rateLimiter = {
  id: 'rate-limiter',
  section: 'rateLimiter.rateLimiter',
  namespace: 'common.addonNamespace',
  values: { rateLimiter: values },
  enabledWhen: 'rateLimiter.enabled',
  workload: {
    kind: 'Deployment',
    name: 'rate-limiter',
    labels: { app: 'rate-limiter', 'rate-limiter': 'rate-limiter' },
    containers: [{ name: 'rate-limiter', section: 'rateLimiter.rateLimiter', ports: [] }],
  },
  services: [
    {
      name: 'rate-limiter',
      type: 'ClusterIP',
      ports: [
        { name: 'grpc', port: '.ports.grpc' },
        { name: 'ready', port: '.ports.ready' },
        { name: 'debug', port: '.ports.debug' },
      ],
    },
  ],
  account: { name: 'rate-limiter' },
  // `rbac.yaml.hbs` has its rules, for the cluster or for its namespace.
  rbac: [],
  files: [],
} satisfies Component
