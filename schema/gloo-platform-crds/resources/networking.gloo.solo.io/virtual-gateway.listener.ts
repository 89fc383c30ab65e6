import {
  described,
  flag,
  listOf,
  marker,
  object,
  oneOf,
  openObject,
  text,
  withRules,
} from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { allowedRoutes } from '../../shapes/cloud-routes.ts'
import { objectSelector, portSelector } from '../../shapes/selectors.ts'

const tls = object(
  'How connections are encrypted.',
  {
    mode: oneOf('Who proves its identity with a certificate.', {
      PASSTHROUGH: 'The gateway does not decrypt; the server name decides on the route.',
      SIMPLE: 'The gateway.',
      MUTUAL: 'The gateway and the client.',
      AUTO_PASSTHROUGH:
        'The gateway does not decrypt; the server name itself is the destination, for east-west gateways.',
      ISTIO_MUTUAL: 'Both, with the certificates of the mesh.',
    }),
    secretName: text('Secret with the certificate, in the namespace of the gateway.'),
    files: object('Files with the certificate in the pods of the gateway.', {
      serverCert: text('Path of the certificate.'),
      privateKey: text('Path of its key.'),
      caCerts: text('Path of the CA that signs for clients.'),
    }),
    parameters: object(
      'Versions and ciphers of TLS.',
      {
        minimumProtocolVersion: oneOf('Lowest version.', {
          TLS_AUTO: 'The proxy decides.',
          TLSv1_0: 'TLS 1.0.',
          TLSv1_1: 'TLS 1.1.',
          TLSv1_2: 'TLS 1.2.',
          TLSv1_3: 'TLS 1.3.',
        }),
        maximumProtocolVersion: oneOf('Highest version.', {
          TLS_AUTO: 'The proxy decides.',
          TLSv1_0: 'TLS 1.0.',
          TLSv1_1: 'TLS 1.1.',
          TLSv1_2: 'TLS 1.2.',
          TLSv1_3: 'TLS 1.3.',
        }),
        cipherSuites: listOf('Ciphers, in the names of OpenSSL.', text('Name of a cipher.')),
      },
      {
        rules: [
          {
            rule: "!has(self.minimumProtocolVersion) || self.minimumProtocolVersion != 'TLSv1_0' || has(self.cipherSuites)",
            message: 'minimumProtocolVersion TLSv1_0 requires cipherSuites',
          },
          {
            rule: "!has(self.minimumProtocolVersion) || self.minimumProtocolVersion != 'TLSv1_1' || has(self.cipherSuites)",
            message: 'minimumProtocolVersion TLSv1_1 requires cipherSuites',
          },
        ],
      },
    ),
    verifySubjectAltName: listOf(
      'Names, one of which the certificate of a client must have.',
      text('A name.'),
    ),
  },
  {
    definition: 'ListenerTls',
    atMostOne: [['secretName', 'files']],
    rules: [
      {
        rule: "!has(self.mode) || self.mode != 'SIMPLE' || has(self.secretName) || has(self.files)",
        message: 'mode SIMPLE requires secretName or files',
      },
      {
        rule: "!has(self.mode) || self.mode != 'SIMPLE' || !has(self.files) || has(self.files.serverCert) && has(self.files.privateKey)",
        message: 'mode SIMPLE requires files.serverCert and files.privateKey',
      },
      {
        rule: "!has(self.mode) || self.mode != 'MUTUAL' || has(self.secretName) || has(self.files)",
        message: 'mode MUTUAL requires secretName or files',
      },
      {
        rule: "!has(self.mode) || self.mode != 'MUTUAL' || !has(self.files) || has(self.files.serverCert) && has(self.files.privateKey)",
        message: 'mode MUTUAL requires files.serverCert and files.privateKey',
      },
      {
        rule: "!has(self.mode) || self.mode != 'MUTUAL' || !has(self.files) || has(self.files.caCerts)",
        message: 'mode MUTUAL requires files.caCerts',
      },
      {
        rule: "!has(self.mode) || self.mode != 'ISTIO_MUTUAL' || !has(self.secretName)",
        message: 'mode ISTIO_MUTUAL must not have secretName: the certificate is that of the workload',
      },
      {
        rule: "!has(self.mode) || self.mode != 'ISTIO_MUTUAL' || !has(self.files)",
        message: 'mode ISTIO_MUTUAL must not have files: the certificate is that of the workload',
      },
    ],
  },
)

export const listener = object(
  'An open port with its protocol.',
  {
    port: required(
      withRules(described('The port of the Service of the gateway, by number or by name.', portSelector), [
        { rule: 'has(self.number) || has(self.name)', message: 'requires number or name' },
      ]),
    ),
    http: openObject('The port takes HTTP. An empty object is enough.'),
    tcp: marker('The port takes TCP, or TLS that is passed on. An empty object is enough.'),
    appProtocol: text('Protocol of the port, where `http`, `tcp` and `tls` leave it open.', {
      maxLength: 10,
    }),
    tls,
    httpsRedirect: flag('Whether requests are redirected to the same address with HTTPS.'),
    allowedRouteTables: listOf(
      'RouteTables that the port serves. Not set: all that refer to the VirtualGateway.',
      object('RouteTables, by host, labels and place.', {
        host: required(text('Host that a RouteTable may have, with `*` for any text.')),
        selector: objectSelector,
        allowedRoutes,
      }),
    ),
    exposedExternalServices: listOf(
      'ExternalServices that the port passes on, for egress gateways.',
      object('ExternalServices, by host, labels and place.', {
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
      {
        rule: "!has(self.appProtocol) || self.appProtocol.upperAscii() in ['GRPC', 'GRPC-WEB', 'HTTP', 'HTTP_PROXY', 'HTTP2', 'HTTPS', 'TCP', 'TLS', 'MONGO', 'REDIS', 'MYSQL']",
        message:
          'appProtocol must be GRPC, GRPC-WEB, HTTP, HTTP_PROXY, HTTP2, HTTPS, TCP, TLS, MONGO, REDIS or MYSQL',
      },
      {
        rule: "!has(self.http) || !has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() == 'HTTPS'",
        message: 'with http and tls, appProtocol must be HTTPS',
      },
      {
        rule: "!has(self.http) || has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['GRPC', 'GRPC-WEB', 'HTTP', 'HTTP_PROXY', 'HTTP2']",
        message: 'with http and without tls, appProtocol must be GRPC, GRPC-WEB, HTTP, HTTP_PROXY or HTTP2',
      },
      { rule: 'has(self.http) || !has(self.httpsRedirect)', message: 'httpsRedirect requires http' },
      {
        rule: "has(self.http) || !has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() == 'TLS'",
        message: 'with tls and without http, appProtocol must be TLS',
      },
      {
        rule: "has(self.http) || has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['TCP', 'MONGO', 'REDIS', 'MYSQL']",
        message: 'without http and tls, appProtocol must be TCP, MONGO, REDIS or MYSQL',
      },
    ],
  },
)
