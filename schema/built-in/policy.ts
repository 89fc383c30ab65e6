import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

const ownFacts = 'gloo-values: docs/configuration.md'

/** What the configuration and comments that suppress findings bring. */
export const policyChecks = {
  'cluster-name-expected': {
    summary: 'A release is for the cluster that the configuration names.',
    docs: '`cluster` of a release in `gloo-values.config.yaml` names the cluster that its values are for. With values copied from another cluster that still have its name, a cluster registers under the wrong name.',
    addedIn: '0.1.0',
    source: [ownFacts],
    fixable: false,
    example: {
      kind: 'config',
      bad: `releases:
  - files: [values.yaml] # common.cluster is mgmt
    cluster: east
`,
      good: `releases:
  - files: [values.yaml] # common.cluster is mgmt
    cluster: mgmt
`,
    },
  },
  'invalid-suppression': {
    summary: 'A comment that suppresses findings is valid.',
    docs: 'The form is `# gloo-values-disable-next-line RULE-ID -- reason`, or `gloo-values-disable-file` before the first key; commas separate several ids. An invalid comment suppresses nothing. Errors that make a file unusable, such as `yaml-syntax`, cannot be suppressed.',
    addedIn: '0.1.0',
    source: [ownFacts],
    fixable: false,
    example: {
      bad: `# gloo-values-disable-file unknown-keys -- our tool reads it
common:
  cluster: mgmt
`,
      good: `# gloo-values-disable-file unknown-key -- our tool reads it
common:
  cluster: mgmt
  owner: platform
`,
    },
  },
  'suppression-without-reason': {
    summary: 'A comment that suppresses findings has a reason.',
    docs: 'Required by `--require-reason` or `suppressions.requireReason`. The reason follows the ids, after ` -- `.',
    addedIn: '0.1.0',
    source: [ownFacts],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
  # gloo-values-disable-next-line unknown-key
  owner: platform
`,
      good: `common:
  cluster: mgmt
  # gloo-values-disable-next-line unknown-key -- our tool reads it
  owner: platform
`,
    },
  },
  'unused-suppression': {
    summary: 'A comment that suppresses findings is still needed.',
    docs: 'The finding is gone, or the comment is on the wrong line; it applies to the next line that is not a comment. It is not reported for a rule that did not run: a rule that is off, a rule of a policy that is not required, or a rule that was skipped because of errors in the values.',
    addedIn: '0.1.0',
    source: [ownFacts],
    fixable: true,
    example: {
      bad: `common:
  # gloo-values-disable-next-line unknown-key -- our tool reads it
  cluster: mgmt
`,
      good: `common:
  cluster: mgmt
`,
    },
  },
} satisfies Partial<Record<BuiltInRuleId, BuiltInPage>>
