/** Start of the annotations for AWS load balancers. */
export const awsPrefix = 'service.beta.kubernetes.io/'

/** Values that `awsServices` looks at, of the sections without a workload of the model. */
export const awsReads = [
  'istioInstallations',
  'prometheus.enabled',
  'prometheus.server.service',
  'telemetryCollector.enabled',
  'telemetryCollector.ports',
  'telemetryCollector.service',
  'telemetryGateway.enabled',
  'telemetryGateway.ports',
  'telemetryGateway.service',
] as const

/** The same below each section. */
export const awsReadsEach = ['ports', 'service', 'serviceOverrides', 'serviceType'] as const
