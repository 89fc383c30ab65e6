import { int64, listOf, marker, object, text } from '../../../model/resource-fields.ts'
import { emptyStateColumn, glooResource } from '../../gloo-resource.ts'
import { approval } from '../../shapes/status.ts'
import { oidc } from './dashboard.oidc.ts'

export const dashboard = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'Dashboard',
  plural: 'dashboards',
  version: 'v2',
  description:
    'Settings of the UI: how users log in, and what they may see. The chart writes it from `glooUi.auth`.',
  isEnterprise: false,
  spec: object('Settings of the UI.', {
    authn: object(
      'How users log in. Not set: the UI requires no login.',
      { oidc },
      { atMostOne: [['oidc']] },
    ),
    authz: object(
      'What users may see.',
      {
        multiClusterRbac: marker(
          'Shows each user only what the RBAC of the clusters allows. Set to `{}` to enable it.',
        ),
      },
      { atMostOne: [['multiClusterRbac']] },
    ),
  }),
  status: object('What the UI reports. Controllers write it, users do not.', {
    state: approval('Whether the settings are valid and in effect.'),
    errors: listOf('Errors in the settings.', text('One error.')),
    observedGeneration: int64('Generation of the object that the state belongs to.'),
  }),
  columns: [emptyStateColumn],
})
