import {
  decimal,
  flag,
  listOf,
  nullable,
  object,
  oneOf,
  text,
  uint32,
} from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

const action = object(
  'One kind of sensitive data to mask.',
  {
    predefinedAction: oneOf('Built-in pattern for the data.', {
      ALL_CREDIT_CARDS: 'Credit card numbers.',
      SSN: 'Social security numbers of the USA.',
      MASTERCARD: 'Mastercard numbers.',
      VISA: 'Visa numbers.',
      AMEX: 'American Express numbers.',
      DISCOVER: 'Discover numbers.',
      JCB: 'JCB numbers.',
      DINERS_CLUB: 'Diners Club numbers.',
      CREDIT_CARD_TRACKERS: 'Magnetic stripe tracks of credit cards.',
    }),
    customAction: object('Custom patterns for the data.', {
      name: text('Name of this kind of data.'),
      regexActions: listOf(
        'Regular expressions that match the data.',
        object('A regular expression.', {
          regex: text('The regular expression.'),
          subgroup: uint32('Number of the capture group that is masked. 0 is the whole match.'),
        }),
      ),
      maskChar: nullable(text('Character that replaces masked text. `X` when it is not set.')),
      percent: nullable(decimal('Share of the text that is masked, in percent.')),
    }),
    keyValueAction: object('Values of headers and metadata, selected by key.', {
      name: text('Name of this kind of data.'),
      keysToMask: listOf('Keys of the values to mask.', text('A key.')),
      maskChar: nullable(text('Character that replaces masked text. `X` when it is not set.')),
      percent: nullable(decimal('Share of the text that is masked, in percent.')),
    }),
    shadow: nullable(flag('Whether data is matched and counted, but not masked (shadow mode).')),
  },
  { definition: 'DlpAction', atMostOne: [['predefinedAction', 'customAction', 'keyValueAction']] },
)

export const dlpPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'DLPPolicy',
  plural: 'dlppolicies',
  version: 'v2',
  shortNames: ['dlp'],
  description: 'Masks sensitive data in responses and access logs.',
  isEnterprise: true,
  spec: object('What is masked, and the routes that it applies to.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object('What is masked, and where.', {
      sanitize: oneOf('Where data is masked.', {
        ALL: 'In response bodies and access logs.',
        ACCESS_LOGS: 'In access logs.',
        RESPONSE_BODY: 'In response bodies.',
      }),
      actions: listOf('What is masked, in this order.', action),
    }),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
