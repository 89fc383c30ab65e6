import { section } from '../../../model/collections.ts'
import type { Component } from '../../../model/component.ts'
import { withoutEffect } from '../../../model/field.ts'
import { flag, text, textOrMapping } from '../../../model/scalars.ts'
import { collectorFields, config } from '../opentelemetry-collector/values.ts'
import { sources } from '../../sources.ts'
import { configurationSections } from './configuration-sections.ts'
import { customizationFields } from './customization.ts'
import { gatewayPipelines } from './gateway-pipelines.ts'
import { gatewayPipelineFields } from './pipelines.ts'
import { collectorImage } from './image.ts'
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
            ports: {
              otlp: {
                description: 'OTLP over gRPC.',
                enabled: true,
                port: 4317,
                hostPort: 0,
                appProtocol: 'grpc',
              },
              'otlp-http': { description: 'OTLP over HTTP.', enabled: false, port: 4318, hostPort: 4318 },
              'jaeger-compact': {
                description: 'Jaeger over Thrift, compact.',
                enabled: false,
                port: 6831,
                hostPort: 6831,
                protocol: 'UDP',
              },
              'jaeger-thrift': {
                description: 'Jaeger over HTTP.',
                enabled: false,
                port: 14268,
                hostPort: 14268,
              },
              'jaeger-grpc': {
                description: 'Jaeger over gRPC.',
                enabled: false,
                port: 14250,
                hostPort: 14250,
              },
              zipkin: { description: 'Zipkin.', enabled: false, port: 9411, hostPort: 9411 },
              metrics: { description: 'Metrics of the collector itself.', enabled: false, port: 8888 },
            },
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
          description: 'Make no certificate: the Secret `gloo-telemetry-gateway-tls-secret` is yours.',
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
        ...withoutEffect(
          {
            additionalSans: text({
              description: 'More names in the certificate.',
              source: sources.v258,
            }),
          },
          { reason: 'unknown-rendering' },
        ),
      },
      { description: 'Configuration of the telemetry gateway.' },
    ),
  },
  enabledWhen: 'telemetryGateway.enabled',
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
