import { section } from '../../../model/collections.ts'
import type { Component } from '../../../model/component.ts'
import { withoutEffect } from '../../../model/field.ts'
import { flag } from '../../../model/scalars.ts'
import { config } from '../opentelemetry-collector/configuration.ts'
import { collectorFields } from '../opentelemetry-collector/values.ts'
import { sources } from '../../sources.ts'
import { collectorPipelines } from './collector-pipelines.ts'
import { configurationSections } from './configuration-sections.ts'
import { customizationFields } from './customization.ts'
import { namedPorts } from './ports.ts'
import { optionalRedisAuth } from './redis-auth.ts'
import { collectorPipelineFields } from './pipelines.ts'
import { collectorImage } from './image.ts'
import { newerVolumes } from './newer-volumes.ts'

const restarts = ['gloo-telemetry-collector-agent'] as const

const customization = 'telemetryCollectorCustomization'

/** Collects metrics, logs and traces in each cluster, and sends them to the telemetry gateway. */
export const telemetryCollector = {
  id: 'telemetry-collector',
  section: 'telemetryCollector',
  namespace: '.namespaceOverride',
  values: {
    telemetryCollector: section(
      {
        enabled: flag({
          description: 'Run the collector; the UI shows the graph of its metrics.',
          default: false,
          source: `${sources.v233}; the UI: ${sources.v258}`,
          restarts: [...restarts, 'gloo-mesh-ui'],
        }),
        config: config({ customization, readsEndpoint: true }),
        ...collectorFields(
          {
            customization,
            fullname: 'gloo-telemetry-collector',
            mode: 'daemonset',
            replicas: 0,
            image: collectorImage,
            labels: { app: 'gloo-telemetry-collector-agent' },
            requests: { cpu: '100m', memory: '300Mi' },
            collectsLogs: true,
            service: { enabled: true, type: 'ClusterIP', clusterIP: 'None' },
            env: [
              { name: 'KUBE_NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
              { name: 'KUBE_POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
              ...optionalRedisAuth,
            ],
            volumes: [
              {
                name: 'root-ca',
                projected: {
                  sources: [
                    { secret: { name: 'gloo-telemetry-collector-ca-certs', optional: true } },
                    { secret: { name: 'relay-root-tls-secret', optional: true } },
                  ],
                },
              },
              {
                name: 'telemetry-configmap',
                configMap: {
                  name: 'gloo-telemetry-collector-config',
                  items: [{ key: 'relay', path: 'relay.yaml' }],
                },
              },
              { name: 'cilium-run', hostPath: { path: '/var/run/cilium', type: 'DirectoryOrCreate' } },
            ],
            volumeMounts: [
              { name: 'root-ca', mountPath: '/etc/otel-certs', readOnly: true },
              { name: 'telemetry-configmap', mountPath: '/conf' },
              { name: 'cilium-run', mountPath: '/var/run/cilium' },
            ],
            // gloo-platform 2.3.3: the default mounts the certificate and the configuration; 2.4.0: this one too.
            newerVolumes,
            tolerations: [
              { effect: 'NoSchedule', operator: 'Exists' },
              { key: 'CriticalAddonsOnly', operator: 'Exists' },
              { effect: 'NoExecute', operator: 'Exists' },
              { effect: 'NoExecute', key: 'node.kubernetes.io/not-ready', operator: 'Exists' },
              { effect: 'NoExecute', key: 'node.kubernetes.io/unreachable', operator: 'Exists' },
              { effect: 'NoSchedule', key: 'node.kubernetes.io/disk-pressure', operator: 'Exists' },
              { effect: 'NoSchedule', key: 'node.kubernetes.io/memory-pressure', operator: 'Exists' },
              { effect: 'NoSchedule', key: 'node.kubernetes.io/pid-pressure', operator: 'Exists' },
              { effect: 'NoSchedule', key: 'node.kubernetes.io/unschedulable', operator: 'Exists' },
            ],
            ports: namedPorts({
              otlp: { enabled: true, hostPort: 0 },
              'otlp-http': { enabled: true, hostPort: 0 },
              'jaeger-compact': { enabled: true, hostPort: 0 },
              'jaeger-thrift': { enabled: true, hostPort: 0 },
              'jaeger-grpc': { enabled: true, hostPort: 0 },
              zipkin: { enabled: true, hostPort: 0 },
              metrics: { enabled: false },
            }),
          },
          restarts,
        ),
      },
      { description: 'The telemetry collector, which runs on each node.' },
    ),
    telemetryCollectorCustomization: section(
      {
        pipelines: collectorPipelineFields(collectorPipelines, restarts),
        ...customizationFields(restarts),
        skipVerify: flag({
          description: 'Do not verify the certificate of the telemetry gateway.',
          default: false,
          since: '2.5.0',
          source: `${sources.v25}; ${sources.rendered}`,
          restarts,
        }),
        enableCloudMetadataProcessing: flag({
          description: 'Add attributes about the node and the network of the cloud.',
          default: false,
          since: '2.4.0',
          source: `${sources.v24}; ${sources.v258}`,
          restarts,
        }),
        sharding: section(
          withoutEffect(
            { enabled: flag({ description: 'Spread scraping over replicas.', source: sources.inUse }) },
            { reason: 'unknown-rendering' },
          ),
          { description: 'Replicas that share the work, in the mode `statefulset`.' },
        ),
      },
      { description: 'Configuration of the telemetry collector.' },
    ),
  },
  enabledWhen: 'telemetryCollector.enabled',
  workload: {
    kind: 'DaemonSet',
    name: 'gloo-telemetry-collector-agent',
    labels: {},
    isHandWritten: true,
    containers: [{ name: 'opentelemetry-collector', section: 'telemetryCollector', ports: [] }],
  },
  services: [],
  rbac: [],
  files: [
    {
      into: 'ConfigMap',
      name: 'gloo-telemetry-collector-config',
      key: 'relay',
      base: 'relay.yaml',
      merged: 'telemetryCollectorConfig',
      named: configurationSections,
    },
  ],
} satisfies Component
