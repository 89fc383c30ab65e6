import { listOf, mapOf, object, text, uint32 } from '../../../model/resource-fields.ts'
import { glooResource } from '../../gloo-resource.ts'
import { istioRoutes } from '../../shapes/istio-routes.ts'
import { httpRoutes } from './virtual-service-backup.http.ts'

const texts = listOf('', text())

const match = {
  destinationSubnets: texts,
  gateways: texts,
  port: uint32(),
  sourceLabels: mapOf('', text()),
  sourceNamespace: text(),
}

export const virtualServiceBackup = glooResource({
  group: 'internal.gloo.solo.io',
  kind: 'VirtualServiceBackup',
  plural: 'virtualservicebackups',
  version: 'v2alpha1',
  since: '2.14.0',
  description:
    'A VirtualService as it was before a ProgressiveDelivery changed it. The management server writes it.',
  isEnterprise: true,
  spec: object('', {
    spec: object('', {
      exportTo: texts,
      gateways: texts,
      hosts: texts,
      http: httpRoutes,
      tcp: listOf(
        '',
        object('', { match: listOf('', object('', { ...match, sourceSubnet: text() })), route: istioRoutes }),
      ),
      tls: listOf(
        '',
        object('', { match: listOf('', object('', { ...match, sniHosts: texts })), route: istioRoutes }),
      ),
    }),
  }),
  columns: [],
})
