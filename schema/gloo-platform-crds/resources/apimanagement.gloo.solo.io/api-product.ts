import { nullable, object, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { productMetadata } from '../../shapes/portal-metadata.ts'
import { commonStatus } from '../../shapes/status.ts'

export const apiProduct = glooResource({
  group: 'apimanagement.gloo.solo.io',
  kind: 'ApiProduct',
  plural: 'apiproducts',
  version: 'v2',
  shortNames: ['ap'],
  since: '2.14.0',
  description: 'An API product for a developer portal, with the routes of another object.',
  isEnterprise: true,
  spec: object('The API.', {
    portalMetadata: productMetadata,
    targetRef: object('The object with the routes.', {
      group: text('API group of the object.'),
      kind: text('Kind of the object.'),
      name: text('Name of the object.'),
      namespace: nullable(text('Namespace of the object.')),
    }),
  }),
  status: object('What the management server reports.', {
    selectedRouteCount: uint32('Number of routes that are selected.'),
    state: commonStatus,
  }),
  columns: [],
})
