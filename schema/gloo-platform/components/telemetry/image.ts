/** Image of the collector and of the gateway, as rendered by gloo-platform 2.7.2. */
export const collectorImage = { repository: 'gcr.io/gloo-mesh/otel-collector', tag: '0.2.3' }
