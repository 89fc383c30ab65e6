/** A class of findings in real values that was read by hand and found to be a real mistake. */
export interface ReviewedClass {
  ruleId: string
  path: RegExp
  verdict: string
}

const sections =
  'telemetryCollector|telemetryGateway|telemetryCollectorCustomization|telemetryGatewayCustomization|common|licensing|featureGates|glooMgmtServer|glooAgent|redis|redisStore|glooUi|glooAnalyzer|extAuthService|rateLimiter|glooPortalServer|glooInsightsEngine|glooSpireServer|istioInstallations|glooNetwork|demo|experimental|legacyMetricsPipeline|sidecarAccel|prometheus|jaeger|clickhouse|postgresql'

export const reviewed: readonly ReviewedClass[] = [
  {
    ruleId: 'agent-relay-address-required',
    path: /^glooAgent\.relay\.serverAddress$/,
    verdict: 'agents whose file gives no address; two are layers that were kept alone, and do not work alone',
  },
  {
    ruleId: 'cluster-name-form',
    path: /^common\.cluster$/,
    verdict: 'a domain name as the name of a cluster; dots are not supported',
  },
  {
    ruleId: 'collector-endpoint-required',
    path: /^telemetryCollector\.config\.exporters\.otlp\.endpoint$/,
    verdict:
      'collectors of workload clusters whose file gives no address; in one only the certificate is set',
  },
  {
    ruleId: 'deprecated-value',
    path: /^(telemetry(Collector|Gateway)Customization\.disableDefaultPipeline|licensing\.licenseKey|(glooPortalServer\.apiKeyStorage\.)?redis\.connection\.(idleTimeout|maxConnAge))$/,
    verdict:
      'the single key of the older chart, left empty; old names of connection settings; the switch before each pipeline had one',
  },
  {
    ruleId: 'duplicate-key',
    path: /^(extAuthService|glooUi)\.enabled$/,
    verdict: 'two branches of a template both came out; a lost line put one section under another',
  },
  {
    ruleId: 'duplicate-key',
    path: /^telemetry(Collector|Gateway)\.image$|^telemetryCollectorCustomization\.pipelines$/,
    verdict: 'generated files that set the same section twice, so that the first is lost',
  },
  {
    ruleId: 'license-single-source',
    path: /^licensing\./,
    verdict: 'keys and a Secret together',
  },
  {
    ruleId: 'literal-secret',
    path: /^licensing\.\w*[lL]icenseKey$|^gloo(Agent|MgmtServer)\.extraEnvs\.RELAY_TOKEN\.value$/,
    verdict: 'license keys and relay tokens in plain text, partly where the publisher put another text in',
  },
  {
    ruleId: 'literal-secret',
    path: /^clickhouse\.auth\.password$/,
    verdict: 'passwords of ClickHouse in plain text',
  },
  {
    ruleId: 'management-server-redis-required',
    path: /^redis\.deployment\.enabled$/,
    verdict: 'Redis off and no address',
  },
  {
    ruleId: 'missing-value',
    path: /^common\.cluster$/,
    verdict: 'layers that were kept alone; Helm refuses them alone too',
  },
  {
    ruleId: 'removed-defaults',
    path: /^glooUi\.serviceType$/,
    verdict: 'a variable that was empty: Helm removes the default, and Kubernetes has the same',
  },
  {
    ruleId: 'no-effect',
    path: /^(common\.adminNamespace|glooPortalServer\.apiKeyStorage\.type)$/,
    verdict: 'the chart 2.5 does not read them; they say what holds anyway: gloo-mesh, and redis',
  },
  {
    ruleId: 'not-in-version',
    path: /^glooPortalServer\.apiKeyStorage\.config(Path)?$/,
    verdict: 'the mounted file of 2.3, which the portal server no longer reads: it has no store then',
  },
  {
    ruleId: 'placeholder-left',
    path: /^(common\.cluster|licensing\.glooTrialLicenseKey)$/,
    verdict: '`undefined`, `<mesh-key>`',
  },
  {
    ruleId: 'unknown-key',
    path: /^glooAgent\.ports\.(jaeger-(compact|grpc|thrift)|otlp|otlp-http|zipkin)$/,
    verdict: 'ports of the telemetry collector under the agent',
  },
  {
    ruleId: 'unknown-key',
    path: /^glooAgent\.deploymentOverrides\.spec\.template\.spec\.tolerations\.\[\]\.glooAnalyzer$/,
    verdict: 'a section that is indented too deep and became part of a toleration',
  },
  {
    ruleId: 'unknown-key',
    path: /^istioInstallations\.controlPlane\.gatewayRevision$/,
    verdict: 'the revision of a gateway at the control plane, which gets the revision auto',
  },
  {
    ruleId: 'unknown-key',
    path: /^rateLimiter\.image$/,
    verdict: 'the image one level too high, so that another one is pulled',
  },
  {
    ruleId: 'unknown-key',
    path: /^glooMgmtServer\.relay\.serverAddress$/,
    verdict: 'a setting of the agent under the server',
  },
  {
    ruleId: 'unknown-key',
    path: /^glooUi\.config$/,
    verdict: 'settings of the telemetry collector under the UI, behind a line that was lost',
  },
  {
    ruleId: 'unknown-key',
    path: /^redis\.(passwordKey|secretName)$/,
    verdict: 'settings that belong under redis.auth',
  },
  {
    ruleId: 'missing-value',
    path: /^prometheus\.server$/,
    verdict: 'a section that was left empty, which removes all of its defaults: Helm cannot render it',
  },
  {
    ruleId: 'not-in-version',
    path: /^prometheus\.(kubeStateMetrics|nodeExporter|pushgateway|serviceAccounts\.\w+)$/,
    verdict: 'names of the older chart of Prometheus, which nothing reads any more',
  },
  {
    ruleId: 'unknown-key',
    path: /^prometheus\.prometheus-server-migration$/,
    verdict: 'no such key',
  },
  {
    ruleId: 'wrong-type',
    path: /^prometheus\.server\.securityContext\.(runAsUser|runAsGroup|fsGroup)$/,
    verdict: 'strings for IDs, which Helm refuses',
  },
  {
    ruleId: 'unknown-key',
    path: /^serviceOverrides$/,
    verdict: 'overrides of a component at the top level, so that the annotations are lost',
  },
  {
    ruleId: 'unknown-key',
    path: /^(telemetryColectorCustomization|telemetryGaateway)$/,
    verdict: 'misspelt sections',
  },
  {
    ruleId: 'unknown-key',
    path: /^(glooGateway|insights)$/,
    verdict: 'sections of development builds, which no released chart reads',
  },
  {
    ruleId: 'env-built-in-kept',
    path: /^(glooMgmtServer|glooUi)\.env$/,
    verdict: 'a user and a password of Redis in env, which replaces POD_NAMESPACE and the others',
  },
  {
    ruleId: 'wrong-type',
    path: /^common\.cluster$/,
    verdict: 'a variable that was empty: null for the one required value',
  },
  {
    ruleId: 'yaml-syntax',
    path: /^$/,
    verdict: 'a child indented deeper than its sibling',
  },
  {
    ruleId: 'unknown-key',
    path: /^telemetry(Collector|Gateway)Customization\.(image|ports|service|logsCollection)$/,
    verdict: 'settings of the pods under the configuration; keys of a preview',
  },
  {
    ruleId: 'unknown-key',
    path: /^telemetryCollector\.extraHostPathMounts$/,
    verdict: 'a key of the chart of Prometheus; the chart of the collector refuses it too',
  },
  {
    ruleId: 'collector-replicas-not-zero',
    path: /^telemetryCollector\.replicaCount$/,
    verdict: 'a Deployment with the default of 0 pods; the same publisher wrote replicaCount: 1 later',
  },
  {
    ruleId: 'collector-volumes-complete',
    path: /^telemetryCollector\.extraVolumes$/,
    verdict:
      'lists without cilium-run, one without the configuration too; the publisher of most added cilium-run within days, for the same build',
  },
  {
    ruleId: 'log-files-daemonset',
    path: /^telemetryCollectorCustomization\.pipelines\.logs\/ui$/,
    verdict: 'log files read by a Deployment or StatefulSet, in installations for demos',
  },
  {
    ruleId: 'pipeline-components-defined',
    path: /^telemetryCollectorCustomization\.(pipelines\.metrics\/ui\.pipeline|extraPipelines\.metrics\/gloo-mesh)\.processors$/,
    verdict:
      'processors attributes/drop_extra_* of 2.3 and 2.4, kept with a newer chart, which has them no more',
  },
  {
    ruleId: 'pipelines-complete',
    path: /^telemetryCollectorCustomization\.pipelines\.logs\/istio_access_logs$/,
    verdict: 'a pipeline of 2.4 that newer charts do not have; no version is stated, so the newest is asked',
  },
  {
    ruleId: 'aws-annotation-value',
    path: /aws-load-balancer-(scheme|ip-address-type)$/,
    verdict: 'the name of a variable that was not filled in, which the controller refuses',
  },
  {
    ruleId: 'image-registry-followed',
    path: /^telemetryCollector\.image\.repository$/,
    verdict: 'all images from a mirror but that of the collector, whose image is in the wrong section',
  },
  {
    ruleId: 'not-enabled',
    path: /^(extAuthService\.extAuth\.apiKeyStorage|prometheus)$/,
    verdict: 'a store of API keys as 2.3 read it, without the switch of 2.4; Prometheus configured and off',
  },
  {
    ruleId: 'redis-built-in-unused',
    path: /^redis\.deployment\.enabled$/,
    verdict: 'a Redis in the release of an agent, or beside a collector alone, which deploys none',
  },
  {
    ruleId: 'relay-sides-agree',
    path: /^glooMgmtServer\.relay\.disableCa$/,
    verdict: 'agents without a certificate of their own; later commits of both publishers name one',
  },
  {
    ruleId: 'relay-token-kept',
    path: /^glooMgmtServer\.relay\.disableTokenGeneration$/,
    verdict: 'servers of 2.3 with the generated token, which changes at each upgrade',
  },
]

/** Whether the finding is about the sections that the model holds. */
export function isAboutModelledSections(path: string): boolean {
  return path === '' || !path.includes('.') || new RegExp(`^(${sections})\\.`).test(path)
}
