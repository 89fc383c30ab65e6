import { flag, listOf, object, text } from '../../../../model/resource-fields.ts'
import { required } from '../../../../model/collections.ts'
import { reference } from '../../../shapes/references.ts'

const opaOptions = object(
  'Settings of the evaluation.',
  {
    fastInputConversion: flag('Whether the input is converted in the faster way.'),
    returnDecisionReason: flag('Whether the reason of the decision is in the metadata of Envoy.'),
  },
  { definition: 'OpaOptions' },
)

export const opaAuth = object(
  'Policies of Open Policy Agent that the server runs.',
  {
    modules: listOf('ConfigMaps with modules in Rego.', reference('A ConfigMap.')),
    query: required(text('Query whose result decides.', { minLength: 1 })),
    options: opaOptions,
  },
  { definition: 'OpaAuth' },
)

export const opaServerAuth = object(
  'Policies that a server of Open Policy Agent runs.',
  {
    package: required(text('Package of the rule.', { minLength: 1 })),
    ruleName: text('Name of the rule that decides.'),
    serverAddr: text('Address of the server. The sidecar of the external auth server when it is not set.'),
    options: opaOptions,
  },
  { definition: 'OpaServerAuth' },
)
