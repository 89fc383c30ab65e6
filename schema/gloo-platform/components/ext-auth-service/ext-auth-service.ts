import { allow, allowStatus } from '../../../model/rbac.ts'
import type { Component } from '../../../model/component.ts'
import type { Probe } from '../../../model/workload.ts'
import { values } from './values.ts'

const tries = { failureThreshold: 3, successThreshold: 1 }

const opaIsHealthy: Probe = {
  port: 8181,
  path: '/health?plugins',
  scheme: 'HTTP',
  initialDelaySeconds: 5,
  periodSeconds: 5,
}

/** External auth, as the published chart 2.5.8 renders it: no rendering of a newer one was seen. */
export const extAuthService = {
  id: 'ext-auth-service',
  sharedParts: 'add-on',
  section: 'extAuthService.extAuth',
  namespace: 'common.addonNamespace',
  roleSuffix: 'namespace of the release',
  extraLabels: 'extAuthService.extraLabels',
  values: { extAuthService: values },
  enabledWhen: 'extAuthService.enabled',
  workload: {
    kind: 'Deployment',
    name: 'ext-auth-service',
    labels: { app: 'ext-auth-service' },
    extraAnnotations: 'extAuthService.extraTemplateAnnotations',
    scrape: { port: '.service.debugPort' },
    replicas: '.replicas',
    containers: [
      {
        name: 'ext-auth-service',
        section: 'extAuthService.extAuth',
        ports: [],
        readiness: {
          port: '.service.healthPort',
          path: '.healthCheckHttpPath',
          initialDelaySeconds: 1,
          periodSeconds: 5,
          ...tries,
        },
        liveness: {
          when: 'extAuthService.extAuth.healthLivenessCheckHttpPath',
          port: '.service.healthPort',
          path: '.healthLivenessCheckHttpPath',
          initialDelaySeconds: 3,
          periodSeconds: 10,
          ...tries,
        },
      },
      {
        name: 'opa-auth',
        section: 'extAuthService.extAuth.opaServer',
        fipsBuild: 'third-party',
        lacksResources: true,
        when: 'extAuthService.extAuth.opaServer.enabled',
        ports: [{ port: 8181 }],
        readiness: opaIsHealthy,
        liveness: opaIsHealthy,
      },
    ],
  },
  services: [
    {
      name: 'ext-auth-service',
      type: '.service.type',
      annotations: '.service.annotations',
      ports: [
        { name: 'grpc', port: '.service.grpcPort', nodePort: '.service.grpcNodePort' },
        { name: 'debug', port: '.service.debugPort', nodePort: '.service.debugNodePort' },
        { name: 'health', port: '.service.healthPort', nodePort: '.service.healthNodePort' },
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
