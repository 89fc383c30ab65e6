import type { Resource } from '../../model/resource.ts'
import { dashboard } from './admin.gloo.solo.io/dashboard.ts'
import { extAuthServer } from './admin.gloo.solo.io/ext-auth-server.ts'
import { gatewayLifecycleManager } from './admin.gloo.solo.io/gateway-lifecycle-manager.ts'
import { insightsConfig } from './admin.gloo.solo.io/insights-config.ts'
import { istioLifecycleManager } from './admin.gloo.solo.io/istio-lifecycle-manager.ts'
import { kubernetesCluster } from './admin.gloo.solo.io/kubernetes-cluster.ts'
import { rateLimitServerConfig } from './admin.gloo.solo.io/rate-limit-server-config.ts'
import { rateLimitServerSettings } from './admin.gloo.solo.io/rate-limit-server-settings.ts'
import { rootTrustPolicy } from './admin.gloo.solo.io/root-trust-policy.ts'
import { waypointLifecycleManager } from './admin.gloo.solo.io/waypoint-lifecycle-manager.ts'
import { workspace } from './admin.gloo.solo.io/workspace.ts'
import { workspaceSettings } from './admin.gloo.solo.io/workspace-settings.ts'
import { apiDoc } from './apimanagement.gloo.solo.io/api-doc.ts'
import { apiProduct } from './apimanagement.gloo.solo.io/api-product.ts'
import { apiSchemaDiscovery } from './apimanagement.gloo.solo.io/api-schema-discovery.ts'
import { graphqlResolverMap } from './apimanagement.gloo.solo.io/graphql-resolver-map.ts'
import { graphqlSchema } from './apimanagement.gloo.solo.io/graphql-schema.ts'
import { graphqlStitchedSchema } from './apimanagement.gloo.solo.io/graphql-stitched-schema.ts'
import { portal } from './apimanagement.gloo.solo.io/portal.ts'
import { portalGroup } from './apimanagement.gloo.solo.io/portal-group.ts'
import { authConfig } from './extauth.solo.io/auth-config.ts'
import { wasmDeploymentPolicy } from './extensions.policy.gloo.solo.io/wasm-deployment-policy.ts'
import { cloudProvider } from './infrastructure.gloo.solo.io/cloud-provider.ts'
import { cloudResources } from './infrastructure.gloo.solo.io/cloud-resources.ts'
import { istioOperator } from './install.istio.io/istio-operator.ts'
import { certificateRequest } from './internal.gloo.solo.io/certificate-request.ts'
import { clusterIstioInstallation } from './internal.gloo.solo.io/cluster-istio-installation.ts'
import { discoveredCni } from './internal.gloo.solo.io/discovered-cni.ts'
import { discoveredGateway } from './internal.gloo.solo.io/discovered-gateway.ts'
import { issuedCertificate } from './internal.gloo.solo.io/issued-certificate.ts'
import { mesh } from './internal.gloo.solo.io/mesh.ts'
import { podBounceDirective } from './internal.gloo.solo.io/pod-bounce-directive.ts'
import { portalConfig } from './internal.gloo.solo.io/portal-config.ts'
import { spireRegistrationEntry } from './internal.gloo.solo.io/spire-registration-entry.ts'
import { virtualServiceBackup } from './internal.gloo.solo.io/virtual-service-backup.ts'
import { xdsConfig } from './internal.gloo.solo.io/xds-config.ts'
import { externalEndpoint } from './networking.gloo.solo.io/external-endpoint.ts'
import { externalService } from './networking.gloo.solo.io/external-service.ts'
import { externalWorkload } from './networking.gloo.solo.io/external-workload.ts'
import { progressiveDelivery } from './networking.gloo.solo.io/progressive-delivery.ts'
import { routeTable } from './networking.gloo.solo.io/route-table.ts'
import { virtualDestination } from './networking.gloo.solo.io/virtual-destination.ts'
import { virtualGateway } from './networking.gloo.solo.io/virtual-gateway.ts'
import { accessLogPolicy } from './observability.policy.gloo.solo.io/access-log-policy.ts'
import { rateLimitConfig } from './ratelimit.solo.io/rate-limit-config.ts'
import { activeHealthCheckPolicy } from './resilience.policy.gloo.solo.io/active-health-check-policy.ts'
import { adaptiveRequestConcurrencyPolicy } from './resilience.policy.gloo.solo.io/adaptive-request-concurrency-policy.ts'
import { connectionPolicy } from './resilience.policy.gloo.solo.io/connection-policy.ts'
import { failoverPolicy } from './resilience.policy.gloo.solo.io/failover-policy.ts'
import { faultInjectionPolicy } from './resilience.policy.gloo.solo.io/fault-injection-policy.ts'
import { graphqlPersistedQueryCachePolicy } from './resilience.policy.gloo.solo.io/graphql-persisted-query-cache-policy.ts'
import { listenerConnectionPolicy } from './resilience.policy.gloo.solo.io/listener-connection-policy.ts'
import { outlierDetectionPolicy } from './resilience.policy.gloo.solo.io/outlier-detection-policy.ts'
import { retryTimeoutPolicy } from './resilience.policy.gloo.solo.io/retry-timeout-policy.ts'
import { trimProxyConfigPolicy } from './resilience.policy.gloo.solo.io/trim-proxy-config-policy.ts'
import { accessPolicy } from './security.policy.gloo.solo.io/access-policy.ts'
import { clientTlsPolicy } from './security.policy.gloo.solo.io/client-tls-policy.ts'
import { corsPolicy } from './security.policy.gloo.solo.io/cors-policy.ts'
import { csrfPolicy } from './security.policy.gloo.solo.io/csrf-policy.ts'
import { dlpPolicy } from './security.policy.gloo.solo.io/dlp-policy.ts'
import { extAuthPolicy } from './security.policy.gloo.solo.io/ext-auth-policy/ext-auth-policy.ts'
import { graphqlAllowedQueryPolicy } from './security.policy.gloo.solo.io/graphql-allowed-query-policy.ts'
import { jwtPolicy } from './security.policy.gloo.solo.io/jwt-policy.ts'
import { wafPolicy } from './security.policy.gloo.solo.io/waf-policy.ts'
import { headerManipulationPolicy } from './trafficcontrol.policy.gloo.solo.io/header-manipulation-policy.ts'
import { httpBufferPolicy } from './trafficcontrol.policy.gloo.solo.io/http-buffer-policy.ts'
import { loadBalancerPolicy } from './trafficcontrol.policy.gloo.solo.io/load-balancer-policy.ts'
import { mirrorPolicy } from './trafficcontrol.policy.gloo.solo.io/mirror-policy.ts'
import { proxyProtocolPolicy } from './trafficcontrol.policy.gloo.solo.io/proxy-protocol-policy.ts'
import { rateLimitClientConfig } from './trafficcontrol.policy.gloo.solo.io/rate-limit-client-config.ts'
import { rateLimitPolicy } from './trafficcontrol.policy.gloo.solo.io/rate-limit-policy.ts'
import { transformationPolicy } from './trafficcontrol.policy.gloo.solo.io/transformation-policy.ts'

/** The kinds that the chart installs, by group and kind. */
export const resources: readonly Resource[] = [
  dashboard,
  extAuthServer,
  gatewayLifecycleManager,
  insightsConfig,
  istioLifecycleManager,
  kubernetesCluster,
  rateLimitServerConfig,
  rateLimitServerSettings,
  rootTrustPolicy,
  waypointLifecycleManager,
  workspace,
  workspaceSettings,
  apiDoc,
  apiProduct,
  apiSchemaDiscovery,
  graphqlResolverMap,
  graphqlSchema,
  graphqlStitchedSchema,
  portal,
  portalGroup,
  authConfig,
  wasmDeploymentPolicy,
  cloudProvider,
  cloudResources,
  istioOperator,
  certificateRequest,
  clusterIstioInstallation,
  discoveredCni,
  discoveredGateway,
  issuedCertificate,
  mesh,
  podBounceDirective,
  portalConfig,
  spireRegistrationEntry,
  virtualServiceBackup,
  xdsConfig,
  externalEndpoint,
  externalService,
  externalWorkload,
  progressiveDelivery,
  routeTable,
  virtualDestination,
  virtualGateway,
  accessLogPolicy,
  rateLimitConfig,
  activeHealthCheckPolicy,
  adaptiveRequestConcurrencyPolicy,
  connectionPolicy,
  failoverPolicy,
  faultInjectionPolicy,
  graphqlPersistedQueryCachePolicy,
  listenerConnectionPolicy,
  outlierDetectionPolicy,
  retryTimeoutPolicy,
  trimProxyConfigPolicy,
  accessPolicy,
  clientTlsPolicy,
  corsPolicy,
  csrfPolicy,
  dlpPolicy,
  extAuthPolicy,
  graphqlAllowedQueryPolicy,
  jwtPolicy,
  wafPolicy,
  headerManipulationPolicy,
  httpBufferPolicy,
  loadBalancerPolicy,
  mirrorPolicy,
  proxyProtocolPolicy,
  rateLimitClientConfig,
  rateLimitPolicy,
  transformationPolicy,
]
