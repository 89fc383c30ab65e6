import {
  described,
  flag,
  listOf,
  marker,
  object,
  openObject,
  text,
  withRules,
  type CelRule,
} from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { allowedRoutes } from '../../shapes/cloud-routes.ts'
import { objectSelector, portSelector } from '../../shapes/selectors.ts'
import { tls } from './virtual-gateway.tls.ts'

const httpProtocols = ['GRPC', 'GRPC-WEB', 'HTTP', 'HTTP_PROXY', 'HTTP2']
const databases = ['MONGO', 'REDIS', 'MYSQL']

/** The values that `appProtocol` may have, in upper or lower case, unless an exception holds. */
function protocols(names: readonly string[], exceptions: readonly string[], when: string): CelRule {
  const listed = names.map((name) => `'${name}'`).join(', ')
  const words = names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
  const may = [...exceptions, '!has(self.appProtocol)', `self.appProtocol.upperAscii() in [${listed}]`]
  return { rule: may.join(' || '), message: `${when}appProtocol must be ${words}` }
}

export const listener = object(
  'An open port with its protocol.',
  {
    port: required(
      withRules(described('The port of the Service of the gateway, by number or by name.', portSelector), [
        { rule: 'has(self.number) || has(self.name)', message: 'requires number or name' },
      ]),
    ),
    http: openObject('The port accepts HTTP. `{}` is enough.'),
    tcp: marker('The port accepts TCP, or TLS passthrough. `{}` is enough.'),
    appProtocol: text('Application protocol of the port, if `http`, `tcp` and `tls` do not determine it.', {
      maxLength: 10,
    }),
    tls,
    httpsRedirect: flag('Whether requests are redirected to the same address with HTTPS.'),
    allowedRouteTables: listOf(
      'RouteTables that the port serves. Not set: all that refer to the VirtualGateway.',
      object('RouteTables, by host, labels, cluster, namespace and workspace.', {
        host: required(text('Host that a RouteTable may have, with `*` for any text.')),
        selector: objectSelector,
        allowedRoutes,
      }),
    ),
    exposedExternalServices: listOf(
      'ExternalServices that the port exposes, for egress gateways.',
      object('ExternalServices, by host, labels, cluster, namespace and workspace.', {
        host: required(text('Host of the ExternalService, with `*` for any text.')),
        selector: objectSelector,
      }),
    ),
  },
  {
    definition: 'Listener',
    atMostOne: [
      ['tls', 'httpsRedirect'],
      ['http', 'tcp'],
    ],
    rules: [
      protocols([...httpProtocols, 'HTTPS', 'TCP', 'TLS', ...databases], [], ''),
      protocols(['HTTPS'], ['!has(self.http)', '!has(self.tls)'], 'with http and tls, '),
      protocols(httpProtocols, ['!has(self.http)', 'has(self.tls)'], 'with http and without tls, '),
      { rule: 'has(self.http) || !has(self.httpsRedirect)', message: 'httpsRedirect requires http' },
      protocols(['TLS'], ['has(self.http)', '!has(self.tls)'], 'with tls and without http, '),
      protocols(['TCP', ...databases], ['has(self.http)', 'has(self.tls)'], 'without http and tls, '),
    ],
  },
)
