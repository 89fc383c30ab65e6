import { listOf, object, text } from '../../../model/resource-fields.ts'
import { approvalColumn, glooResource } from '../../gloo-resource.ts'
import { approvedStatus } from '../../shapes/status.ts'

export const insightsConfig = glooResource({
  group: 'admin.gloo.solo.io',
  kind: 'InsightsConfig',
  plural: 'insightsconfigs',
  version: 'v2alpha1',
  description: 'Which insights the UI shows.',
  isEnterprise: false,
  gate: 'insightsConfiguration',
  spec: object('The insights.', {
    disabledInsights: listOf('Insights that are not shown.', text('Code of an insight.')),
  }),
  status: approvedStatus({}),
  columns: [approvalColumn],
})
