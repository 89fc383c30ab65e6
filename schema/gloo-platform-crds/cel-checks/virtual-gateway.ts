import type { CelChecks } from '../../model/cel-check.ts'
import { has, some } from './has.ts'

interface Listener {
  http?: unknown
  tls?: unknown
  httpsRedirect?: unknown
  appProtocol?: string | null
}

interface Tls {
  mode?: string | null
  secretName?: unknown
  files?: { serverCert?: unknown; privateKey?: unknown; caCerts?: unknown } | null
}

interface Parameters {
  minimumProtocolVersion?: string | null
  cipherSuites?: unknown
}

const protocols = 'GRPC GRPC-WEB HTTP HTTP_PROXY HTTP2 HTTPS TCP TLS MONGO REDIS MYSQL'
const httpProtocols = 'GRPC GRPC-WEB HTTP HTTP_PROXY HTTP2'
const tcpProtocols = 'TCP MONGO REDIS MYSQL'

/** Whether the protocol is one of some, in letters of any case, or left out. */
function isOneOf({ appProtocol }: Listener, names: string): boolean {
  return !has(appProtocol) || names.split(' ').includes(appProtocol.toUpperCase())
}

const suitesFor = (version: string) => (self: Parameters) =>
  self.minimumProtocolVersion !== version || has(self.cipherSuites)

const inMode = (mode: string, isKept: (self: Tls) => boolean) => (self: Tls) =>
  self.mode !== mode || isKept(self)

const hasPair = ({ files }: Tls): boolean => !has(files) || (has(files.serverCert) && has(files.privateKey))

const hasCertificate = ({ secretName, files }: Tls): boolean => some(secretName, files)

export const virtualGatewayChecks: CelChecks = {
  'has(self.number) || has(self.name)': (self: { number?: unknown; name?: unknown }) =>
    some(self.number, self.name),

  "!has(self.minimumProtocolVersion) || self.minimumProtocolVersion != 'TLSv1_0' || has(self.cipherSuites)":
    suitesFor('TLSv1_0'),

  "!has(self.minimumProtocolVersion) || self.minimumProtocolVersion != 'TLSv1_1' || has(self.cipherSuites)":
    suitesFor('TLSv1_1'),

  "!has(self.mode) || self.mode != 'SIMPLE' || has(self.secretName) || has(self.files)": inMode(
    'SIMPLE',
    hasCertificate,
  ),

  "!has(self.mode) || self.mode != 'SIMPLE' || !has(self.files) || has(self.files.serverCert) && has(self.files.privateKey)":
    inMode('SIMPLE', hasPair),

  "!has(self.mode) || self.mode != 'MUTUAL' || has(self.secretName) || has(self.files)": inMode(
    'MUTUAL',
    hasCertificate,
  ),

  "!has(self.mode) || self.mode != 'MUTUAL' || !has(self.files) || has(self.files.serverCert) && has(self.files.privateKey)":
    inMode('MUTUAL', hasPair),

  "!has(self.mode) || self.mode != 'MUTUAL' || !has(self.files) || has(self.files.caCerts)": inMode(
    'MUTUAL',
    ({ files }) => !has(files) || has(files.caCerts),
  ),

  "!has(self.mode) || self.mode != 'ISTIO_MUTUAL' || !has(self.secretName)": inMode(
    'ISTIO_MUTUAL',
    ({ secretName }) => !has(secretName),
  ),

  "!has(self.mode) || self.mode != 'ISTIO_MUTUAL' || !has(self.files)": inMode(
    'ISTIO_MUTUAL',
    ({ files }) => !has(files),
  ),

  "!has(self.appProtocol) || self.appProtocol.upperAscii() in ['GRPC', 'GRPC-WEB', 'HTTP', 'HTTP_PROXY', 'HTTP2', 'HTTPS', 'TCP', 'TLS', 'MONGO', 'REDIS', 'MYSQL']":
    (self: Listener) => isOneOf(self, protocols),

  "!has(self.http) || !has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['HTTPS']":
    (self: Listener) => !has(self.http) || !has(self.tls) || isOneOf(self, 'HTTPS'),

  "!has(self.http) || has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['GRPC', 'GRPC-WEB', 'HTTP', 'HTTP_PROXY', 'HTTP2']":
    (self: Listener) => !has(self.http) || has(self.tls) || isOneOf(self, httpProtocols),

  'has(self.http) || !has(self.httpsRedirect)': (self: Listener) =>
    has(self.http) || !has(self.httpsRedirect),

  "has(self.http) || !has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['TLS']": (
    self: Listener,
  ) => has(self.http) || !has(self.tls) || isOneOf(self, 'TLS'),

  "has(self.http) || has(self.tls) || !has(self.appProtocol) || self.appProtocol.upperAscii() in ['TCP', 'MONGO', 'REDIS', 'MYSQL']":
    (self: Listener) => some(self.http, self.tls) || isOneOf(self, tcpProtocols),
}
