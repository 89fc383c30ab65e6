import { flag, listOf, nullable, object, oneOf, text, uint32 } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { routeSelector } from '../../shapes/selectors.ts'
import { routePolicyStatus } from '../../shapes/status.ts'

export const wafPolicy = glooResource({
  group: 'security.policy.gloo.solo.io',
  kind: 'WAFPolicy',
  plural: 'wafpolicies',
  version: 'v2',
  shortNames: ['waf'],
  description: 'Web application firewall: refuses requests that look like attacks, by ModSecurity rules.',
  isEnterprise: true,
  spec: object('The rules, and the routes that are protected.', {
    applyToRoutes: listOf(
      'Routes that the policy applies to. Empty: all routes that the workspace sees.',
      routeSelector,
    ),
    config: object(
      'The rules, and what is logged.',
      {
        disableCoreRuleSet: flag('Whether the OWASP Core Rule Set is disabled.'),
        coreRuleSetSettingsString: text('Settings of the Core Rule Set, as ModSecurity directives.'),
        coreRuleSetSettingsPath: text('Path of a file with these settings, in the gateway pods.'),
        customRuleSets: listOf(
          'Custom rules.',
          object('A set of rules.', {
            ruleStr: text('Rules, as ModSecurity directives.'),
            files: listOf('Rule files in the gateway pods.', text('Path of a file.')),
            directory: text('Directory with rule files in the gateway pods.'),
          }),
        ),
        customInterventionMessage: text('Text that the client gets when a request is refused.'),
        requestHeadersOnly: flag('Whether only the headers of requests are checked, not the body.'),
        responseHeadersOnly: flag('Whether only the headers of responses are checked, not the body.'),
        auditLogging: object('Audit logging of checked requests.', {
          action: oneOf('Which requests are logged.', {
            NEVER: 'None.',
            RELEVANT_ONLY: 'Those that match a rule.',
            ALWAYS: 'All.',
          }),
          location: oneOf('Where the audit log entry is stored for access logs.', {
            FILTER_STATE: 'Envoy filter state.',
            DYNAMIC_METADATA: 'Envoy dynamic metadata.',
          }),
        }),
        priority: nullable(uint32('Order among WAFPolicies for the same route.')),
      },
      { atMostOne: [['coreRuleSetSettingsString', 'coreRuleSetSettingsPath']] },
    ),
  }),
  status: routePolicyStatus,
  columns: [approvalColumn],
})
