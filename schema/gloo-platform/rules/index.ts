import type { RuleModule } from '../../model/rule.ts'
import agentRelayAddressForm from './agent-relay-address-form.ts'
import agentRelayAddressRequired from './agent-relay-address-required.ts'
import agentSidecarServerRequired from './agent-sidecar-server-required.ts'
import apiKeyRedisRequired from './api-key-redis-required.ts'
import apiKeyRedisShared from './api-key-redis-shared.ts'
import awsAnnotationKnown from './aws-annotation-known.ts'
import awsAnnotationValue from './aws-annotation-value.ts'
import awsAnnotationsConsistent from './aws-annotations-consistent.ts'
import awsControllerClear from './aws-controller-clear.ts'
import awsPortsExist from './aws-ports-exist.ts'
import cloudAnnotationKnown from './cloud-annotation-known.ts'
import clusterNameForm from './cluster-name-form.ts'
import collectorAutoscalingBounds from './collector-autoscaling-bounds.ts'
import collectorClusterMetricsSingle from './collector-cluster-metrics-single.ts'
import collectorComponentsComplete from './collector-components-complete.ts'
import collectorComponentsUsed from './collector-components-used.ts'
import collectorDnsConfigRequired from './collector-dns-config-required.ts'
import collectorEndpointGatewayRunning from './collector-endpoint-gateway-running.ts'
import collectorEndpointRequired from './collector-endpoint-required.ts'
import collectorExtensionsDefined from './collector-extensions-defined.ts'
import collectorHealthCheckRequired from './collector-health-check-required.ts'
import collectorModeFits from './collector-mode-fits.ts'
import collectorMonitorsComplete from './collector-monitors-complete.ts'
import collectorNamesOwn from './collector-names-own.ts'
import collectorReplicasNotZero from './collector-replicas-not-zero.ts'
import collectorShardingStatefulset from './collector-sharding-statefulset.ts'
import collectorTelemetryKnown from './collector-telemetry-known.ts'
import collectorVolumesComplete from './collector-volumes-complete.ts'
import disruptionBudgetOneLimit from './disruption-budget-one-limit.ts'
import envBuiltInKept from './env-built-in-kept.ts'
import envEntriesValid from './env-entries-valid.ts'
import extAuthDefectsAvoided from './ext-auth-defects-avoided.ts'
import externalWorkloadsComplete from './external-workloads-complete.ts'
import extraLabelsOwnKeys from './extra-labels-own-keys.ts'
import extraMountsHaveVolumes from './extra-mounts-have-volumes.ts'
import extraVolumesUnique from './extra-volumes-unique.ts'
import fipsImagesConsistent from './fips-images-consistent.ts'
import gatewayCertificateProvided from './gateway-certificate-provided.ts'
import generatedSecretsKept from './generated-secrets-kept.ts'
import globalClusterUnread from './global-cluster-unread.ts'
import imageReferenceForm from './image-reference-form.ts'
import imageRegistryFollowed from './image-registry-followed.ts'
import imageTagForm from './image-tag-form.ts'
import imageTagVersion from './image-tag-version.ts'
import istioGatewayControlPlane from './istio-gateway-control-plane.ts'
import istioGatewayNamesUnique from './istio-gateway-names-unique.ts'
import istioInstallationClusterSingle from './istio-installation-cluster-single.ts'
import istioInstallationNotAmbient from './istio-installation-not-ambient.ts'
import istioInstallationsDistinct from './istio-installations-distinct.ts'
import istioOverlaysMatch from './istio-overlays-match.ts'
import istioPortsFree from './istio-ports-free.ts'
import istioRevisionActiveSingle from './istio-revision-active-single.ts'
import istioVersionSupported from './istio-version-supported.ts'
import istiodWebhooksReachable from './istiod-webhooks-reachable.ts'
import leaderElectionOn from './leader-election-on.ts'
import licenseGiven from './license-given.ts'
import licenseKeyFits from './license-key-fits.ts'
import licenseSingleSource from './license-single-source.ts'
import listeningPortsUnique from './listening-ports-unique.ts'
import logFilesDaemonset from './log-files-daemonset.ts'
import managementPlaneExportersRead from './management-plane-exporters-read.ts'
import managementServerRedisRequired from './management-server-redis-required.ts'
import memoryWholeBytes from './memory-whole-bytes.ts'
import monitoringAlertsRead from './monitoring-alerts-read.ts'
import overrideContainersAccepted from './override-containers-accepted.ts'
import overrideContainersWhole from './override-containers-whole.ts'
import overrideNotEmpty from './override-not-empty.ts'
import overrideRolloutAccepted from './override-rollout-accepted.ts'
import overrideSchedulingAccepted from './override-scheduling-accepted.ts'
import overrideServiceAccepted from './override-service-accepted.ts'
import overrideVolumesAccepted from './override-volumes-accepted.ts'
import pipelineComponentsDefined from './pipeline-components-defined.ts'
import pipelineEndsComplete from './pipeline-ends-complete.ts'
import pipelineSignalsFit from './pipeline-signals-fit.ts'
import pipelinesComplete from './pipelines-complete.ts'
import prometheusPodComplete from './prometheus-pod-complete.ts'
import prometheusScrapeTimeoutFits from './prometheus-scrape-timeout-fits.ts'
import prometheusSecurityContextMapping from './prometheus-security-context-mapping.ts'
import prometheusWorkloadFits from './prometheus-workload-fits.ts'
import rateLimiterClusterModeOff from './rate-limiter-cluster-mode-off.ts'
import redisAddressForm from './redis-address-form.ts'
import redisBuiltInUnused from './redis-built-in-unused.ts'
import redisIoThreadsCpu from './redis-io-threads-cpu.ts'
import redisIoThreadsSafeMode from './redis-io-threads-safe-mode.ts'
import redisReplicaSingle from './redis-replica-single.ts'
import redisSecretNamed from './redis-secret-named.ts'
import redisStoresComplete from './redis-stores-complete.ts'
import registeredClustersUnique from './registered-clusters-unique.ts'
import registrationServerRunning from './registration-server-running.ts'
import relayInsecureAlone from './relay-insecure-alone.ts'
import relaySidesAgree from './relay-sides-agree.ts'
import relayTokenKept from './relay-token-kept.ts'
import releaseRendersNothing from './release-renders-nothing.ts'
import resourceAmountsPlausible from './resource-amounts-plausible.ts'
import resourceLimitsHoldRequests from './resource-limits-hold-requests.ts'
import safeStartWindowNotZero from './safe-start-window-not-zero.ts'
import safeStartWindowSafeModeOff from './safe-start-window-safe-mode-off.ts'
import servicePortsUnique from './service-ports-unique.ts'
import sidecarHostRunning from './sidecar-host-running.ts'
import spirePluginsComplete from './spire-plugins-complete.ts'
import telemetryServerNamesAgree from './telemetry-server-names-agree.ts'
import uiLoginComplete from './ui-login-complete.ts'
import uiMetricsSource from './ui-metrics-source.ts'
import uiSessionKept from './ui-session-kept.ts'
import uiTlsSecretRequired from './ui-tls-secret-required.ts'
import uiTracingComplete from './ui-tracing-complete.ts'

/** Every rule, sorted by id. */
export const rules: readonly RuleModule[] = [
  agentRelayAddressForm,
  agentRelayAddressRequired,
  agentSidecarServerRequired,
  apiKeyRedisRequired,
  apiKeyRedisShared,
  awsAnnotationKnown,
  awsAnnotationValue,
  awsAnnotationsConsistent,
  awsControllerClear,
  awsPortsExist,
  cloudAnnotationKnown,
  clusterNameForm,
  collectorAutoscalingBounds,
  collectorClusterMetricsSingle,
  collectorComponentsComplete,
  collectorComponentsUsed,
  collectorDnsConfigRequired,
  collectorEndpointGatewayRunning,
  collectorEndpointRequired,
  collectorExtensionsDefined,
  collectorHealthCheckRequired,
  collectorModeFits,
  collectorMonitorsComplete,
  collectorNamesOwn,
  collectorReplicasNotZero,
  collectorShardingStatefulset,
  collectorTelemetryKnown,
  collectorVolumesComplete,
  disruptionBudgetOneLimit,
  envBuiltInKept,
  envEntriesValid,
  extAuthDefectsAvoided,
  externalWorkloadsComplete,
  extraLabelsOwnKeys,
  extraMountsHaveVolumes,
  extraVolumesUnique,
  fipsImagesConsistent,
  gatewayCertificateProvided,
  generatedSecretsKept,
  globalClusterUnread,
  imageReferenceForm,
  imageRegistryFollowed,
  imageTagForm,
  imageTagVersion,
  istioGatewayControlPlane,
  istioGatewayNamesUnique,
  istioInstallationClusterSingle,
  istioInstallationNotAmbient,
  istioInstallationsDistinct,
  istioOverlaysMatch,
  istioPortsFree,
  istioRevisionActiveSingle,
  istioVersionSupported,
  istiodWebhooksReachable,
  leaderElectionOn,
  licenseGiven,
  licenseKeyFits,
  licenseSingleSource,
  listeningPortsUnique,
  logFilesDaemonset,
  managementPlaneExportersRead,
  managementServerRedisRequired,
  memoryWholeBytes,
  monitoringAlertsRead,
  overrideContainersAccepted,
  overrideContainersWhole,
  overrideNotEmpty,
  overrideRolloutAccepted,
  overrideSchedulingAccepted,
  overrideServiceAccepted,
  overrideVolumesAccepted,
  pipelineComponentsDefined,
  pipelineEndsComplete,
  pipelineSignalsFit,
  pipelinesComplete,
  prometheusPodComplete,
  prometheusScrapeTimeoutFits,
  prometheusSecurityContextMapping,
  prometheusWorkloadFits,
  rateLimiterClusterModeOff,
  redisAddressForm,
  redisBuiltInUnused,
  redisIoThreadsCpu,
  redisIoThreadsSafeMode,
  redisReplicaSingle,
  redisSecretNamed,
  redisStoresComplete,
  registeredClustersUnique,
  registrationServerRunning,
  relayInsecureAlone,
  relaySidesAgree,
  relayTokenKept,
  releaseRendersNothing,
  resourceAmountsPlausible,
  resourceLimitsHoldRequests,
  safeStartWindowNotZero,
  safeStartWindowSafeModeOff,
  servicePortsUnique,
  sidecarHostRunning,
  spirePluginsComplete,
  telemetryServerNamesAgree,
  uiLoginComplete,
  uiMetricsSource,
  uiSessionKept,
  uiTlsSecretRequired,
  uiTracingComplete,
]
