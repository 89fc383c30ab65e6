import { decimal, int32, listOf, mapOf, object, text, uint32 } from '../../model/resource-fields.ts'

/** Shapes of Istio's VirtualService, without texts: only controllers write them here. */
export const istioStringMatch = object(
  '',
  { exact: text(), prefix: text(), regex: text() },
  { definition: 'IstioStringMatch', atMostOne: [['exact', 'prefix', 'regex']] },
)

export const istioPercent = object('', { value: decimal() }, { definition: 'IstioPercent' })

export const istioDestination = object(
  '',
  { host: text(), port: object('', { number: uint32() }), subset: text() },
  { definition: 'IstioDestination' },
)

const rules = object(
  '',
  { add: mapOf('', text()), remove: listOf('', text()), set: mapOf('', text()) },
  { definition: 'IstioHeaderRules' },
)

export const istioHeaders = object('', { request: rules, response: rules }, { definition: 'IstioHeaders' })

/** Destinations of connections, with their shares. */
export const istioRoutes = listOf(
  '',
  object('', { destination: istioDestination, weight: int32() }, { definition: 'IstioRoute' }),
)
