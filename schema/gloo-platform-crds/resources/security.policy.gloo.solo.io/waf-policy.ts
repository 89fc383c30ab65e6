import { flag, listOf, nullable, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { approvedStatus, selectedRoutes } from '../../shapes/status.ts'

export const wafPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'WAFPolicy',
  plural: 'wafpolicies',
  version: 'v2',
  shortNames: ['waf'],
  description: 'Refuses requests that look like attacks, by rules of ModSecurity.',
  isEnterprise: true,
  spec: object('The rules, and the routes that are protected.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object(
      'The rules, and what is logged.',
      {
        disableCoreRuleSet: flag('Whether the OWASP Core Rule Set is left out.'),
        coreRuleSetSettingsString: text('Settings of the Core Rule Set, as directives of ModSecurity.'),
        coreRuleSetSettingsPath: text('Path of a file with these settings in the pods of the gateway.'),
        customRuleSets: listOf(
          'Rules of your own.',
          object('A set of rules.', {
            ruleStr: text('Rules, as directives of ModSecurity.'),
            files: listOf('Files with rules in the pods of the gateway.', text('Path of a file.')),
            directory: text('Folder with files of rules in the pods of the gateway.'),
          }),
        ),
        customInterventionMessage: text('Text that the client gets when a request is refused.'),
        requestHeadersOnly: flag('Whether the body of requests is not looked at.'),
        responseHeadersOnly: flag('Whether the body of responses is not looked at.'),
        auditLogging: object('What is logged of judged requests.', {
          action: oneOf('Which requests are logged.', {
            NEVER: 'None.',
            RELEVANT_ONLY: 'Those that a rule has matched.',
            ALWAYS: 'All.',
          }),
          location: oneOf('Where access logs find the entry.', {
            FILTER_STATE: 'In the filter state of Envoy.',
            DYNAMIC_METADATA: 'In the dynamic metadata of Envoy.',
          }),
        }),
        priority: nullable(uint32('Order among policies of this kind for the same route.')),
      },
      { atMostOne: [['coreRuleSetSettingsString', 'coreRuleSetSettingsPath']] },
    ),
  }),
  status: approvedStatus(selectedRoutes),
  columns: [approvalColumn],
})
