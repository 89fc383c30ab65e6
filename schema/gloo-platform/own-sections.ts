/**
 * Sections by which values are known to be those of this chart: no other published chart is known to read a key of such
 * a name at the top of its values. They decide wherever nobody has said whose the values are:
 *
 * - values in a file that was found in a folder are judged, whatever else stands in it (`validator/layout/found-file.ts`);
 * - a release whose chart nobody can tell is judged (`validator/carriers/unknown-chart.ts`);
 * - beside the key of this chart in an umbrella chart they are misplaced (`validator/layout/beside-root.ts`).
 *
 * One list serves the three, because each would judge values of another chart by a section that both have. Which charts
 * have the other sections is in `test/schema/own-sections.test.ts`, so that a new section has to be put on one side.
 * Sections of the charts before gloo-platform, such as `glooMeshAgent`, are not among them: whoever has them may still
 * install gloo-mesh-enterprise or gloo-mesh-agent.
 */
export const ownSections: ReadonlySet<string> = new Set([
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
])
