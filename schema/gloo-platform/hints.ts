import type { ChartHints } from '../model/hints.ts'

export const hints: ChartHints = {
  // Which charts have the other sections is in `test/schema/own-sections.test.ts`, so that a new section has to be put
  // on one side. Sections of the charts before gloo-platform, such as `glooMeshAgent`, are not among them: whoever has
  // them may still install gloo-mesh-enterprise or gloo-mesh-agent.
  ownSections: [
    'glooMgmtServer',
    'glooAgent',
    'glooUi',
    'glooAnalyzer',
    'glooInsightsEngine',
    'glooPortalServer',
    'extAuthService',
    'glooSpireServer',
    'glooNetwork',
    'sidecarAccel',
    'istioInstallations',
    'telemetryGateway',
    'telemetryGatewayCustomization',
    'telemetryCollector',
    'telemetryCollectorCustomization',
    'legacyMetricsPipeline',
    'glooMonitoring',
  ],
  // 2.3 stores API keys whenever the section is set (complete chart 2.3.3); 2.4 has the switch.
  // The complete values file of 2.4 has the network agent without a switch.
  switchesSince: { 'extAuthService.extAuth.apiKeyStorage': '2.4.0', 'glooNetwork.agent': '2.5.0' },
  otherSwitches: {
    // The PrometheusRule has the alerts, whether the bundled Prometheus has them or not.
    'glooMonitoring.alerts': 'glooMonitoring.prometheusRule.enabled',
    // gloo-platform 2.5.8: the agent runs by its own switch; that of the section only turns on a feature gate.
    glooNetwork: 'glooNetwork.agent.enabled',
  },
  configuredSections: {
    telemetryCollectorCustomization: 'telemetryCollector',
    telemetryGatewayCustomization: 'telemetryGateway',
  },
  // gloo-platform 2.7.2: opentelemetry-collector 0.93.3 and prometheus 25.23.0 render every published object of these.
  subcharts: {
    telemetryCollector: 'opentelemetry-collector',
    telemetryGateway: 'opentelemetry-collector',
    prometheus: 'prometheus',
  },
  handedOn: ['extraEnv', 'extraEnvs', 'sidecars', 'deploymentOverrides', 'serviceOverrides'],
  otherNames: {
    nearby: {
      replicaCount: ['deploymentOverrides.spec.replicas'],
      podAnnotations: ['deploymentOverrides.spec.template.metadata.annotations'],
      podLabels: ['deploymentOverrides.spec.template.metadata.labels'],
      service: ['serviceType', 'serviceOverrides'],
      serviceAnnotations: ['serviceOverrides.metadata.annotations'],
      logLevel: ['verbose'],
      debug: ['verbose'],
      annotations: ['extraAnnotations'],
      extraHostPathMounts: ['extraVolumes', 'extraVolumeMounts'],
    },
    anywhere: {
      clusterName: 'common.cluster',
      imageVersionSource: 'gloo-platform 2.7.2: published rendering (images of the version of the chart)',
      insights: 'glooInsightsEngine',
      licenseSecret: 'licensing.licenseSecretName',
    },
    inMapping: { 'telemetryCollector.config.exporters': 'telemetryCollectorCustomization.extraExporters' },
    // CRD of ServiceMeshController (operator.gloo.solo.io/v1)
    inResource: {
      istioInstallations: {
        kind: 'ServiceMeshController',
        reader: 'the Gloo Operator',
        fields: [
          'dataplaneMode',
          'distribution',
          'installNamespace',
          'onConflict',
          'scalingProfile',
          'trafficCaptureMode',
          'version',
        ],
      },
    },
  },
  clusterName: 'common.cluster',
  imageVersionSource: 'gloo-platform 2.7.2: published rendering (images of the version of the chart)',
  secretForms: [
    {
      path: '^licensing\\.(?:\\w*LicenseKey|licenseKey)$',
      of: 'secrets',
      noun: 'a license key',
      plural: 'license keys',
      isGrouped: true,
      secretNameAt: 'licensing.licenseSecretName',
      // Data keys: templates/licenses.yaml of 2.3.3; gloo-core-license-key as rendered.
      help: 'put it into a Secret with data keys such as gloo-mesh-license-key, and name that Secret in licensing.licenseSecretName',
      more: { licenseKey: '; licenseKey is deprecated anyway' },
    },
    {
      path: '^glooUi\\.auth\\.oidc\\.clientSecret$',
      of: 'secrets',
      noun: 'the OIDC client secret',
      // templates/ui-auth.yaml of 2.3.3.
      help: 'put it into a Secret with the data key oidc-client-secret, name that Secret in glooUi.auth.oidc.clientSecretName, and remove clientSecret',
    },
    {
      path: '^clickhouse\\.auth\\.password$',
      of: 'secrets',
      noun: 'the password of ClickHouse',
      // existingSecret and existingSecretKey: documented values of 2.4.
      help: 'put it into a Secret, name that Secret in clickhouse.auth.existingSecret and its data key in clickhouse.auth.existingSecretKey',
    },
    {
      path: '^redis(?:Store\\.\\w+\\.client)?\\.address$',
      of: 'addresses',
      noun: 'a URL with a password',
      help: 'keep only the address, put user name and password into a Secret, and name that Secret in {map}.auth.secretName',
    },
    {
      // As the collector reads `password: ${env:CLICKHOUSE_PASSWORD}` of a variable in extraEnvs.
      path: '^telemetry(?:Gateway|Collector)\\w*\\.',
      of: 'unknown-keys',
      noun: 'a secret',
      severity: 'info',
      help: 'write ${env:NAME}, and set that variable from a Secret in extraEnvs of the collector',
    },
  ],
}
