import type { RuleModule } from '../../model/rule.ts'
import agentRelayAddressForm from './agent-relay-address-form.ts'
import agentRelayAddressRequired from './agent-relay-address-required.ts'
import agentSidecarServerRequired from './agent-sidecar-server-required.ts'
import apiKeyRedisRequired from './api-key-redis-required.ts'
import clusterNameForm from './cluster-name-form.ts'
import collectorClusterMetricsSingle from './collector-cluster-metrics-single.ts'
import collectorComponentsUsed from './collector-components-used.ts'
import collectorDnsConfigRequired from './collector-dns-config-required.ts'
import collectorEndpointGatewayRunning from './collector-endpoint-gateway-running.ts'
import collectorExtensionsDefined from './collector-extensions-defined.ts'
import collectorHealthCheckRequired from './collector-health-check-required.ts'
import collectorReplicasNotZero from './collector-replicas-not-zero.ts'
import envBuiltInKept from './env-built-in-kept.ts'
import envEntriesValid from './env-entries-valid.ts'
import extraLabelsOwnKeys from './extra-labels-own-keys.ts'
import extraVolumesUnique from './extra-volumes-unique.ts'
import fipsImagesConsistent from './fips-images-consistent.ts'
import generatedSecretsKept from './generated-secrets-kept.ts'
import imageReferenceForm from './image-reference-form.ts'
import istioGatewayNamesUnique from './istio-gateway-names-unique.ts'
import istioInstallationsDistinct from './istio-installations-distinct.ts'
import licenseSingleSource from './license-single-source.ts'
import listeningPortsUnique from './listening-ports-unique.ts'
import logFilesDaemonset from './log-files-daemonset.ts'
import managementPlaneExportersRead from './management-plane-exporters-read.ts'
import managementServerRedisRequired from './management-server-redis-required.ts'
import memoryWholeBytes from './memory-whole-bytes.ts'
import overrideContainersWhole from './override-containers-whole.ts'
import pipelineComponentsDefined from './pipeline-components-defined.ts'
import pipelineSignalsFit from './pipeline-signals-fit.ts'
import pipelinesComplete from './pipelines-complete.ts'
import prometheusSecurityContextMapping from './prometheus-security-context-mapping.ts'
import redisAddressForm from './redis-address-form.ts'
import redisBuiltInUnused from './redis-built-in-unused.ts'
import redisIoThreadsCpu from './redis-io-threads-cpu.ts'
import redisIoThreadsSafeMode from './redis-io-threads-safe-mode.ts'
import redisReplicaSingle from './redis-replica-single.ts'
import registeredClustersUnique from './registered-clusters-unique.ts'
import releaseRendersNothing from './release-renders-nothing.ts'
import resourceAmountsPlausible from './resource-amounts-plausible.ts'
import resourceLimitsHoldRequests from './resource-limits-hold-requests.ts'
import safeStartWindowNotZero from './safe-start-window-not-zero.ts'
import safeStartWindowSafeModeOff from './safe-start-window-safe-mode-off.ts'
import servicePortsUnique from './service-ports-unique.ts'
import spirePluginsComplete from './spire-plugins-complete.ts'
import uiLoginComplete from './ui-login-complete.ts'
import uiTlsSecretRequired from './ui-tls-secret-required.ts'
import uiTracingComplete from './ui-tracing-complete.ts'

/** Every rule, sorted by id. */
export const rules: readonly RuleModule[] = [
  agentRelayAddressForm,
  agentRelayAddressRequired,
  agentSidecarServerRequired,
  apiKeyRedisRequired,
  clusterNameForm,
  collectorClusterMetricsSingle,
  collectorComponentsUsed,
  collectorDnsConfigRequired,
  collectorEndpointGatewayRunning,
  collectorExtensionsDefined,
  collectorHealthCheckRequired,
  collectorReplicasNotZero,
  envBuiltInKept,
  envEntriesValid,
  extraLabelsOwnKeys,
  extraVolumesUnique,
  fipsImagesConsistent,
  generatedSecretsKept,
  imageReferenceForm,
  istioGatewayNamesUnique,
  istioInstallationsDistinct,
  licenseSingleSource,
  listeningPortsUnique,
  logFilesDaemonset,
  managementPlaneExportersRead,
  managementServerRedisRequired,
  memoryWholeBytes,
  overrideContainersWhole,
  pipelineComponentsDefined,
  pipelineSignalsFit,
  pipelinesComplete,
  prometheusSecurityContextMapping,
  redisAddressForm,
  redisBuiltInUnused,
  redisIoThreadsCpu,
  redisIoThreadsSafeMode,
  redisReplicaSingle,
  registeredClustersUnique,
  releaseRendersNothing,
  resourceAmountsPlausible,
  resourceLimitsHoldRequests,
  safeStartWindowNotZero,
  safeStartWindowSafeModeOff,
  servicePortsUnique,
  spirePluginsComplete,
  uiLoginComplete,
  uiTlsSecretRequired,
  uiTracingComplete,
]
