import { anyValue, flag, mapOf, object, openObject, text } from '../../model/resource-fields.ts'
import type { ConfigDocument } from '../../model/config-map.ts'

/** The automatic peering is read from the variables of the container, which the chart of istiod takes from both keys. */
const env = (of: string) =>
  openObject(`Environment variables of ${of}, by name.`, {
    PEERING_AUTOMATIC_LOCAL_GATEWAY: anyValue(
      'Whether istiod creates the peers of the local east-west gateway itself: `"true"` for automatic peering.',
    ),
  })

const istiod = openObject('Values of the chart of istiod.', {
  env: env('istiod'),
  pilot: openObject('The container of istiod.', { env: env('istiod') }),
  meshConfig: openObject('Configuration of the whole mesh, as Istio defines it.'),
})

const ztunnel = openObject('Values of the chart of ztunnel.', {
  env: mapOf('Environment variables of ztunnel, by name.', anyValue('Value of the variable.')),
  l7Telemetry: openObject('Telemetry of requests.', {
    distributedTracing: openObject('Distributed tracing.', {
      enabled: flag('Whether ztunnel sends traces.'),
      otlpEndpoint: text('Address of the OTLP endpoint that receives the traces.'),
    }),
  }),
})

const image = object('Image of the container.', {
  registry: text('Registry of the image.'),
  repository: text('Name of the image.'),
  // Templates write a number as a text.
  tag: anyValue('Tag of the image.'),
})

/** Values for the charts that the operator installs, each under a key of its own. */
export const chartValues: readonly ConfigDocument[] = [
  { key: 'values.istiod', description: 'Values of the chart of istiod.', fields: istiod },
  {
    key: 'values.istio-cni',
    description: 'Values of the chart of the CNI plugin.',
    fields: openObject('Values of the chart of the CNI plugin.'),
  },
  { key: 'values.istio-ztunnel', description: 'Values of the chart of ztunnel.', fields: ztunnel },
  {
    key: 'values.management',
    description: 'Values of the management chart.',
    fields: openObject('Values of the management chart.', {
      cluster: text('Name of the cluster.'),
      ui: openObject('The UI.', {
        frontend: openObject('Frontend: what the browser loads.', {
          uiBackendHost: text('Address at which the browser reaches the backend.'),
        }),
      }),
    }),
  },
  {
    key: 'values.gloo',
    description: 'Values of the chart of Gloo Gateway.',
    fields: openObject('Values of the chart of Gloo Gateway.', {
      agentgateway: openObject('The agent gateway.', { enabled: flag('Whether it is installed.') }),
    }),
  },
  {
    key: 'values.kagent',
    description: 'Values of the chart of kagent.',
    fields: openObject('Values of the chart of kagent.', {
      controller: openObject('The controllers.', { image }),
      oidc: openObject('Login with OpenID Connect (OIDC).', { enabled: flag('Whether users log in.') }),
    }),
  },
]
