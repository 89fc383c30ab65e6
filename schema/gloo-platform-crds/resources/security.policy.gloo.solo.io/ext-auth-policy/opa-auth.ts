import { flag, listOf, object, text } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { reference } from '../../../shapes/references.ts'

const opaOptions = object(
  'Settings of the evaluation.',
  {
    fastInputConversion: flag('Whether the faster conversion of the input is used.'),
    returnDecisionReason: flag('Whether the reason for the decision is added to the metadata of Envoy.'),
  },
  { definition: 'OpaOptions' },
)

export const opaAuth = object(
  'Open Policy Agent (OPA) policies that the external auth server evaluates.',
  {
    modules: listOf('ConfigMaps with Rego modules.', reference('A ConfigMap.')),
    query: required(text('Rego query whose result allows or refuses the request.', { minLength: 1 })),
    options: opaOptions,
  },
  { definition: 'OpaAuth' },
)

export const opaServerAuth = object(
  'Policies that an Open Policy Agent (OPA) server evaluates.',
  {
    package: required(text('Rego package of the rule.', { minLength: 1 })),
    ruleName: text('Name of the rule that allows or refuses the request.'),
    serverAddr: text(
      'Address of the OPA server. The sidecar of the external auth server when it is not set.',
    ),
    options: opaOptions,
  },
  { definition: 'OpaServerAuth' },
)
