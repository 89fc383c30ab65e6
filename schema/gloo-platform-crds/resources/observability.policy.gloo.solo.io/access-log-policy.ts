import { listOf, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { headerMatcher } from '../../shapes/matchers.ts'
import { workloadSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedWorkloads } from '../../shapes/status.ts'

export const accessLogPolicy = glooResource({
  group: 'observability.policy.gloo.solo.io',
  kind: 'AccessLogPolicy',
  plural: 'accesslogpolicies',
  version: 'v2',
  description: 'What proxies write in their access logs.',
  isEnterprise: true,
  spec: object('The entries, and the workloads whose proxies write them.', {
    applyToWorkloads: listOf(
      'Workloads that the policy applies to. Empty: all of the workspace.',
      workloadSelector,
    ),
    config: object('Which requests are logged, and with which fields.', {
      filters: listOf(
        'Conditions. A request is logged if it meets all of them. Empty: all requests are logged.',
        object(
          'A condition.',
          {
            statusCodeMatcher: object('HTTP status of the response.', {
              comparator: oneOf('How the status is compared.', {
                EQ: 'Equal.',
                GE: 'Greater or equal.',
                LE: 'Less or equal.',
              }),
              value: uint32('Status to compare with.'),
            }),
            headerMatcher,
          },
          { atMostOne: [['statusCodeMatcher', 'headerMatcher']] },
        ),
      ),
      includedRequestHeaders: listOf('Request headers to include in the log.', text('Name of a header.')),
      includedResponseHeaders: listOf('Response headers to include in the log.', text('Name of a header.')),
      includedResponseTrailers: listOf(
        'Response trailers to include in the log.',
        text('Name of a trailer.'),
      ),
      includedFilterStateObjects: listOf(
        'Envoy filter state objects to include in the log.',
        text('Name of an object.'),
      ),
    }),
  }),
  status: approvedStatus(selectedWorkloads),
  columns: [approvalColumn],
})
