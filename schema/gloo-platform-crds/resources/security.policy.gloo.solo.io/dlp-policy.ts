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
import { approvedStatus, selectedRoutes } from '../../shapes/status.ts'

const action = object(
  'One kind of data.',
  {
    predefinedAction: oneOf('Data of a known form.', {
      ALL_CREDIT_CARDS: 'Numbers of credit cards.',
      SSN: 'Social security numbers of the USA.',
      MASTERCARD: 'Numbers of Mastercard.',
      VISA: 'Numbers of Visa.',
      AMEX: 'Numbers of American Express.',
      DISCOVER: 'Numbers of Discover.',
      JCB: 'Numbers of JCB.',
      DINERS_CLUB: 'Numbers of Diners Club.',
      CREDIT_CARD_TRACKERS: 'Tracks of the magnetic stripe of credit cards.',
    }),
    customAction: object('Data of a form of your own.', {
      name: text('Name of the data.'),
      regexActions: listOf(
        'Regular expressions that find them.',
        object('A regular expression.', {
          regex: text('The regular expression.'),
          subgroup: uint32('Number of the group that is masked. 0 is the whole match.'),
        }),
      ),
      maskChar: nullable(text('Character in place of what is masked. `X` when it is not set.')),
      percent: nullable(decimal('Share of the text that is masked, in percent.')),
    }),
    keyValueAction: object('Values by their name in headers and metadata.', {
      name: text('Name of the data.'),
      keysToMask: listOf('Names of the values.', text('A name.')),
      maskChar: nullable(text('Character in place of what is masked. `X` when it is not set.')),
      percent: nullable(decimal('Share of the text that is masked, in percent.')),
    }),
    shadow: nullable(flag('Whether data are found and counted, but not masked.')),
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
      sanitize: oneOf('Where data are masked.', {
        ALL: 'In bodies and access logs.',
        ACCESS_LOGS: 'In access logs.',
        RESPONSE_BODY: 'In bodies of responses.',
      }),
      actions: listOf('What is masked, one after the other.', action),
    }),
  }),
  status: approvedStatus(selectedRoutes),
  columns: [approvalColumn],
})
