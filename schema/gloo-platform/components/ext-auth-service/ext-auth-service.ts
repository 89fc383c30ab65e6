import { allow, allowStatus } from '../../../model/rbac.ts'
import type { Component } from '../../../model/component.ts'
import { values } from './values.ts'

/** External auth, as the published chart 2.5.8 renders it: no rendering of a newer one was seen. */
export const extAuthService = {
  id: 'ext-auth-service',
  section: 'extAuthService.extAuth',
  namespace: 'common.addonNamespace',
  hasRolesOfRelease: true,
  values: { extAuthService: values },
  enabledWhen: 'extAuthService.enabled',
  workload: {
    kind: 'Deployment',
    name: 'ext-auth-service',
    labels: { app: 'ext-auth-service' },
    containers: [{ name: 'ext-auth-service', section: 'extAuthService.extAuth', ports: [] }],
  },
  services: [
    {
      name: 'ext-auth-service',
      type: '.service.type',
      ports: [
        { name: 'grpc', port: '.service.grpcPort' },
        { name: 'debug', port: '.service.debugPort' },
        { name: 'health', port: '.service.healthPort' },
      ],
    },
  ],
  account: { name: 'ext-auth-service' },
  rbac: [
    {
      scope: 'cluster',
      rules: [
        allow('read', 'extauth.solo.io', 'authconfigs'),
        allowStatus('update', 'extauth.solo.io', 'authconfigs'),
        allow('read', '', 'configmaps'),
        allow('all', 'coordination.k8s.io', 'leases'),
        allow('all', '', 'events'),
      ],
    },
    { scope: 'namespaces', limits: '.namespacedRbac', rules: { secrets: [allow('read', '', 'secrets')] } },
  ],
  files: [],
} satisfies Component
