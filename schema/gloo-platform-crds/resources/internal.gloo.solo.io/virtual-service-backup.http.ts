import {
  bytes,
  duration,
  flag,
  int32,
  listOf,
  mapOf,
  nullable,
  object,
  oneOf,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { istioDestination, istioHeaders, istioPercent, istioStringMatch } from '../../shapes/istio-routes.ts'
import { reference } from '../../shapes/references.ts'

const texts = listOf('', text())

const corsPolicy = object('', {
  allowCredentials: nullable(flag()),
  allowHeaders: texts,
  allowMethods: texts,
  allowOrigin: texts,
  allowOrigins: listOf('', istioStringMatch),
  exposeHeaders: texts,
  maxAge: duration(),
  unmatchedPreflights: oneOf('', { UNSPECIFIED: '', FORWARD: '', IGNORE: '' }),
})

const injected = object('', {
  abort: object(
    '',
    { grpcStatus: text(), http2Error: text(), httpStatus: int32(), percentage: istioPercent },
    { atMostOne: [['httpStatus', 'grpcStatus', 'http2Error']] },
  ),
  delay: object(
    '',
    { exponentialDelay: duration(), fixedDelay: duration(), percent: int32(), percentage: istioPercent },
    { atMostOne: [['fixedDelay', 'exponentialDelay']] },
  ),
})

const match = object('', {
  authority: istioStringMatch,
  gateways: texts,
  headers: mapOf('', istioStringMatch),
  ignoreUriCase: flag(),
  method: istioStringMatch,
  name: text(),
  port: uint32(),
  queryParams: mapOf('', istioStringMatch),
  scheme: istioStringMatch,
  sourceLabels: mapOf('', text()),
  sourceNamespace: text(),
  statPrefix: text(),
  uri: istioStringMatch,
  withoutHeaders: mapOf('', istioStringMatch),
})

const redirect = object(
  '',
  {
    authority: text(),
    derivePort: oneOf('', { FROM_PROTOCOL_DEFAULT: '', FROM_REQUEST_PORT: '' }),
    port: uint32(),
    prefixRewrite: text(),
    redirectCode: uint32(),
    scheme: text(),
    uri: text(),
  },
  { atMostOne: [['port', 'derivePort']] },
)

const retries = object('', {
  attempts: int32(),
  backoff: duration(),
  perTryTimeout: duration(),
  retryIgnorePreviousHosts: nullable(flag()),
  retryOn: text(),
  retryRemoteLocalities: nullable(flag()),
})

/** Routes for HTTP of Istio's VirtualService. */
export const httpRoutes = listOf(
  '',
  object('', {
    corsPolicy,
    delegate: reference(''),
    directResponse: object('', {
      body: object('', { bytes: bytes(), string: text() }, { atMostOne: [['string', 'bytes']] }),
      status: uint32(),
    }),
    // Istio's name.
    ['fault']: injected,
    headers: istioHeaders,
    match: listOf('', match),
    mirror: istioDestination,
    mirrorPercent: nullable(uint32()),
    mirrorPercentage: istioPercent,
    mirrors: listOf('', object('', { destination: istioDestination, percentage: istioPercent })),
    name: text(),
    redirect,
    retries,
    rewrite: object('', {
      authority: text(),
      uri: text(),
      uriRegexRewrite: object('', { match: text(), rewrite: text() }),
    }),
    route: listOf('', object('', { destination: istioDestination, headers: istioHeaders, weight: int32() })),
    timeout: duration(),
  }),
)
