import { flag, integer, listOf, nullable, object, text } from '../../../model/resource-fields.ts'
import { required } from '../../../model/collections.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { wholeMilliseconds } from '../../shapes/durations.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const retryTimeoutPolicy = glooResource({
  group: 'resilience.policy.gloo.solo.io',
  kind: 'RetryTimeoutPolicy',
  plural: 'retrytimeoutpolicies',
  version: 'v2',
  shortNames: ['rtp'],
  description: 'Limits how long requests take, and retries those that fail.',
  isEnterprise: true,
  spec: object('The limits, and the routes that they apply to.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: required(
      object(
        'Retries, a timeout, or both.',
        {
          requestTimeout: wholeMilliseconds('How long a request with all its attempts may take.'),
          retries: object(
            'How failed requests are retried.',
            {
              attempts: nullable(
                integer('Number of attempts after the first. 0 turns retries off.', {
                  minimum: 0,
                  maximum: 2147483647,
                }),
              ),
              perTryTimeout: wholeMilliseconds('How long one attempt may take.'),
              retryOn: text('Failures that are retried: Envoy retry conditions, separated by commas.', {
                pattern: '^[^,]+(?:,[^,]+)*$',
              }),
              retryRemoteLocalities: nullable(flag('Whether retries also go to other localities.')),
            },
            {
              rules: [
                {
                  rule: '!has(self.attempts) || self.attempts != 0 || !has(self.perTryTimeout) && !has(self.retryOn) && !has(self.retryRemoteLocalities)',
                  message:
                    'with 0 attempts, perTryTimeout, retryOn and retryRemoteLocalities have no effect and must be left out',
                },
              ],
            },
          ),
        },
        {
          rules: [
            {
              rule: 'has(self.retries) || has(self.requestTimeout)',
              message: 'requires retries, requestTimeout or both',
            },
          ],
        },
      ),
    ),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
