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
  ],
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
    },
    anywhere: {
      clusterName: 'common.cluster',
      insights: 'glooInsightsEngine',
      licenseSecret: 'licensing.licenseSecretName',
    },
  },
  clusterName: 'common.cluster',
}
