/** What has to be set for a value, or for the values of a section, to have an effect, where that is not in the base. */
export const contexts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'demo.manageAddonNamespace': { 'common.addonNamespace': 'gloo-mesh-addons' },
  'extAuthService.extAuth.service.debugNodePort': { 'extAuthService.extAuth.service.type': 'NodePort' },
  'extAuthService.extAuth.service.grpcNodePort': { 'extAuthService.extAuth.service.type': 'NodePort' },
  'extAuthService.extAuth.service.healthNodePort': { 'extAuthService.extAuth.service.type': 'NodePort' },
  'extAuthService.extAuth.signingKeyFile.fileMode': { 'extAuthService.extAuth.signingKeyFile.enabled': true },
  'extAuthService.extAuth.signingKeyFile.fsGroup': { 'extAuthService.extAuth.signingKeyFile.enabled': true },
  'extAuthService.extAuth.signingKeyFile.groupSettingEnabled': {
    'extAuthService.extAuth.signingKeyFile.enabled': true,
  },
  'extAuthService.extAuth.signingKeyFile.runAsGroup': {
    'extAuthService.extAuth.signingKeyFile.enabled': true,
  },
  'extAuthService.extAuth.signingKeyFile.runAsUser': {
    'extAuthService.extAuth.signingKeyFile.enabled': true,
  },
  'glooInsightsEngine.concurrency': { 'glooInsightsEngine.enabled': true },
  'glooInsightsEngine.gcInterval': { 'glooInsightsEngine.enabled': true },
  'glooUi.auth.oidc.session.cookie': { 'glooUi.auth.oidc.session.backend': '' },
  // The pages of Jaeger go before those of the user.
  'glooUi.tracing': { 'jaeger.enabled': false },
  'redisStore.extAuthService.deployment.deploymentOverrides': {
    'redisStore.extAuthService.deployment.enabled': true,
  },
  'redisStore.extAuthService.deployment.serviceOverrides': {
    'redisStore.extAuthService.deployment.enabled': true,
  },
  'redisStore.insights.deployment.deploymentOverrides': { 'redisStore.insights.deployment.enabled': true },
  'redisStore.insights.deployment.serviceOverrides': { 'redisStore.insights.deployment.enabled': true },
  'redisStore.rateLimiter.deployment.deploymentOverrides': {
    'redisStore.rateLimiter.deployment.enabled': true,
  },
  'redisStore.rateLimiter.deployment.serviceOverrides': { 'redisStore.rateLimiter.deployment.enabled': true },
  'redisStore.snapshot.deployment.deploymentOverrides': { 'redisStore.snapshot.deployment.enabled': true },
  'redisStore.snapshot.deployment.serviceOverrides': { 'redisStore.snapshot.deployment.enabled': true },
}

const sections = ['telemetryCollector', 'telemetryGateway']

/**
 * The same in releases of another kind, which leave out what others show: they are not part of the values with everything.
 */
export const otherReleases: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...Object.fromEntries(
    [
      'metrics/ui',
      'metrics/otlp_relay',
      'metrics/cilium',
      'logs/ui',
      'logs/portal',
      'logs/analyzer',
      'logs/cilium_flows',
      'traces/istio',
      'traces/jaeger',
    ].map((name) => [
      `telemetryCollectorCustomization.pipelines.${name}.pipeline.exporters`,
      { 'glooMgmtServer.enabled': false },
    ]),
  ),
  ...Object.fromEntries(
    sections.flatMap((section) => [
      [`${section}.statefulset`, { [`${section}.mode`]: 'statefulset' }],
      [`${section}.podMonitor`, { [`${section}.mode`]: 'daemonset' }],
      [`${section}.presets.clusterMetrics`, { [`${section}.mode`]: 'deployment' }],
      [`${section}.autoscaling`, { [`${section}.mode`]: 'deployment' }],
      [`${section}.podDisruptionBudget`, { [`${section}.mode`]: 'deployment' }],
      [`${section}.revisionHistoryLimit`, { [`${section}.mode`]: 'deployment' }],
      [
        `${section}.replicaCount`,
        { [`${section}.mode`]: 'deployment', [`${section}.autoscaling.enabled`]: false },
      ],
    ]),
  ),
  ...Object.fromEntries(
    ['otlp', 'otlp-http', 'jaeger-compact', 'jaeger-thrift', 'jaeger-grpc', 'zipkin', 'metrics'].map(
      (port) => [`telemetryGateway.ports.${port}.hostPort`, { 'telemetryGateway.mode': 'daemonset' }],
    ),
  ),
  // Pods of a DaemonSet answer on their node anyway.
  'telemetryCollector.service.internalTrafficPolicy': { 'telemetryCollector.mode': 'deployment' },
  // Bundled Jaeger switches the pipeline on.
  'telemetryGatewayCustomization.pipelines.traces/jaeger.enabled': { 'jaeger.enabled': false },
  'telemetryGatewayCustomization.serverName': {
    'telemetryGatewayCustomization.disableCertGeneration': false,
  },
}
