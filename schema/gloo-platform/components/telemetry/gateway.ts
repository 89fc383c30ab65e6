import { listOf, section } from '../../../model/collections.ts'
import type { Component } from '../../../model/component.ts'
import { flag, textOrMapping, word } from '../../../model/scalars.ts'
import { config } from '../opentelemetry-collector/configuration.ts'
import { collectorFields } from '../opentelemetry-collector/values.ts'
import { sources } from '../../sources.ts'
import { configurationSections } from './configuration-sections.ts'
import { customizationFields } from './customization.ts'
import { gatewayPipelines } from './gateway-pipelines.ts'
import { gatewayPipelineFields } from './pipelines.ts'
import { collectorImage } from './image.ts'
import { namedPorts } from './ports.ts'
import { optionalRedisAuth } from './redis-auth.ts'

const restarts = ['gloo-telemetry-gateway'] as const

const customization = 'telemetryGatewayCustomization'

/** Takes telemetry from the collectors of all clusters. */
export const telemetryGateway = {
  id: 'telemetry-gateway',
  section: 'telemetryGateway',
  namespace: '.namespaceOverride',
  values: {
    telemetryGateway: section(
      {
        enabled: flag({
          description: 'Run the telemetry gateway.',
          default: false,
          source: sources.v233,
          restarts,
        }),
        config: config({ customization, readsEndpoint: false }),
        ...collectorFields(
          {
            customization,
            fullname: 'gloo-telemetry-gateway',
            mode: 'deployment',
            replicas: 1,
            image: collectorImage,
            labels: { app: 'gloo-telemetry-gateway' },
            requests: { cpu: '200m', memory: '300Mi' },
            collectsLogs: false,
            service: { type: 'LoadBalancer' },
            env: optionalRedisAuth,
            volumes: [
              {
                name: 'tls-keys',
                projected: {
                  sources: [
                    { secret: { name: 'gloo-telemetry-gateway-ca-certs', optional: true } },
                    { secret: { name: 'gloo-telemetry-gateway-tls-secret', optional: true } },
                  ],
                },
              },
              {
                name: 'telemetry-configmap',
                configMap: {
                  name: 'gloo-telemetry-gateway-config',
                  items: [{ key: 'relay', path: 'relay.yaml' }],
                },
              },
            ],
            volumeMounts: [
              { name: 'tls-keys', mountPath: '/etc/otel-certs', readOnly: true },
              { name: 'telemetry-configmap', mountPath: '/conf' },
            ],
            tolerations: [],
            ports: namedPorts({
              otlp: { enabled: true, hostPort: 0 },
              'otlp-http': { enabled: false, hostPort: 4318 },
              'jaeger-compact': { enabled: false, hostPort: 6831 },
              'jaeger-thrift': { enabled: false, hostPort: 14268 },
              'jaeger-grpc': { enabled: false, hostPort: 14250 },
              zipkin: { enabled: false, hostPort: 9411 },
              metrics: { enabled: false },
            }),
          },
          restarts,
        ),
      },
      { description: 'The telemetry gateway, beside the management server.' },
    ),
    telemetryGatewayCustomization: section(
      {
        pipelines: gatewayPipelineFields(gatewayPipelines, restarts),
        ...customizationFields(restarts),
        disableCertGeneration: flag({
          description: 'Generate no certificate: you create the Secret `gloo-telemetry-gateway-tls-secret`.',
          default: false,
          source: sources.v233,
        }),
        reloadTlsCertificate: textOrMapping({
          description:
            'How often the gateway reads its certificate again, such as `1h`. Empty: at its start only.',
          default: '',
          source: `${sources.v258}; a map in ${sources.v233}`,
          restarts,
        }),
        additionalSans: listOf(word({ description: 'Host name.', source: sources.v258 }), {
          description: 'More host names in the generated certificate of the gateway.',
          default: [],
          source: `${sources.v258}: read by its templates, not declared`,
        }),
      },
      { description: 'Configuration of the telemetry gateway.' },
    ),
  },
  enabledWhen: 'telemetryGateway.enabled',
  workload: {
    kind: 'Deployment',
    name: 'gloo-telemetry-gateway',
    labels: {},
    isHandWritten: true,
    containers: [{ name: 'opentelemetry-collector', section: 'telemetryGateway', ports: [] }],
  },
  services: [],
  rbac: [],
  files: [
    {
      into: 'ConfigMap',
      name: 'gloo-telemetry-gateway-config',
      key: 'relay',
      base: 'relay.yaml',
      merged: 'telemetryGatewayConfig',
      named: configurationSections,
    },
  ],
} satisfies Component
