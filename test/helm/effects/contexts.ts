/** What has to be set for a value, or for the values of a section, to have an effect, where that is not in the base. */
export const contexts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'clickhouse.auth.password': { 'clickhouse.auth.existingSecret': '' },
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
  // The Redis of its own overrides the address.
  'rateLimiter.redis.hostname': { 'redisStore.rateLimiter.deployment.enabled': false },
  'prometheus.server.configMapAnnotations': { 'prometheus.server.configMapOverrideName': '' },
  'prometheus.server.extraConfigmapLabels': { 'prometheus.server.configMapOverrideName': '' },
  'prometheus.server.configMapOverrideName': { 'prometheus.server.configFromSecret': '' },
  'prometheus.server.emptyDir': { 'prometheus.server.persistentVolume.enabled': false },
  'prometheus.server.releaseNamespace': { 'prometheus.server.useExistingClusterRoleName': 'existing' },
  'prometheus.server.persistentVolume.statefulSetNameOverride': {
    'prometheus.server.statefulSet.enabled': true,
  },
  'prometheus.server.service.statefulsetReplica': { 'prometheus.server.statefulSet.enabled': true },
  'prometheus.server.service.statefulsetReplica.replica': {
    'prometheus.server.service.statefulsetReplica.enabled': true,
  },
  'prometheus.server.sidecarTemplateValues': {
    'prometheus.server.sidecarContainers': { probe: 'image: "{{ .Values.server.sidecarTemplateValues }}"' },
  },
  'prometheus.server.statefulSet.annotations': { 'prometheus.server.statefulSet.enabled': true },
  'prometheus.server.statefulSet.headless': { 'prometheus.server.statefulSet.enabled': true },
  'prometheus.server.statefulSet.headless.gRPC.nodePort': {
    'prometheus.server.statefulSet.headless.gRPC.enabled': true,
  },
  'prometheus.server.statefulSet.headless.gRPC.servicePort': {
    'prometheus.server.statefulSet.headless.gRPC.enabled': true,
  },
  'prometheus.server.statefulSet.labels': { 'prometheus.server.statefulSet.enabled': true },
  'prometheus.server.statefulSet.podManagementPolicy': { 'prometheus.server.statefulSet.enabled': true },
  'prometheus.server.statefulSet.pvcDeleteOnStsDelete': { 'prometheus.server.statefulSet.enabled': true },
  'prometheus.server.statefulSet.pvcDeleteOnStsScale': { 'prometheus.server.statefulSet.enabled': true },
  // With a Redis of its own, a purpose has settings anyway, and what equals that of `redis` changes nothing.
  'redisStore.extAuthService.client': { 'redisStore.extAuthService.deployment.enabled': false },
  'redisStore.insights.client': { 'redisStore.insights.deployment.enabled': false },
  'redisStore.rateLimiter.client': { 'redisStore.rateLimiter.deployment.enabled': false },
  'redisStore.snapshot.client': { 'redisStore.snapshot.deployment.enabled': false },
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
  'telemetryGatewayCustomization.additionalSans': {
    'telemetryGatewayCustomization.disableCertGeneration': false,
  },
  'telemetryCollectorCustomization.compatibleService': {
    'telemetryCollector.service.enabled': false,
    'telemetryCollector.ingress.enabled': false,
  },
  'telemetryGatewayCustomization.compatibleService': {
    'telemetryGateway.service.enabled': false,
    'telemetryGateway.ingress.enabled': false,
  },
  'telemetryGatewayCustomization.serverName': {
    'telemetryGatewayCustomization.disableCertGeneration': false,
  },
}
