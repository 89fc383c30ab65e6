import { section } from '../../../model/collections.ts'
import { containerFields } from '../../common/container.ts'

const restarts = ['gloo-mesh-ui'] as const

/** The containers of the pod beside the API server. They run as its user. */
export const sidecars = section(
  {
    envoy: section(
      containerFields(restarts, {
        image: { repository: 'gloo-mesh-envoy' },
        resources: {
          requests: { cpu: '100m', memory: '256Mi' },
          olderCpu: { before: '2.5.0', value: '500m' },
        },
        env: [
          { name: 'ENVOY_UID', value: '0' },
          { name: 'POD_ID', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
        ],
      }),
      {
        description: 'Envoy, which browsers reach: it checks the login and routes to the other two.',
        definition: 'sidecar',
      },
    ),
    console: section(
      containerFields(restarts, {
        image: { repository: 'gloo-mesh-ui' },
        resources: { requests: { cpu: '125m', memory: '256Mi' } },
        env: [],
      }),
      { description: 'The server of the pages of the UI, nginx.', definition: 'sidecar' },
    ),
  },
  { description: 'Additional containers. Their names are fixed.' },
)
