import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

const ownFacts = 'gloo-values: docs/configuration.md'

/** What the configuration and comments that suppress findings bring. */
export const policyChecks = {
  'cluster-name-expected': {
    summary: 'A release names the cluster that the configuration expects.',
    docs: '`cluster` of a release in `gloo-values.config.yaml` says for which cluster its values are. Values copied from another cluster that still carry its name register under a wrong name.',
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
    summary: 'A comment that suppresses findings is one that is understood.',
    docs: 'It is `# gloo-values-disable-next-line RULE-ID -- reason`, or `gloo-values-disable-file` before the first key; several ids have commas between them. Until it is mended it suppresses nothing. What makes a file unusable, such as `yaml-syntax`, cannot be suppressed.',
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
    summary: 'A comment that suppresses findings says why.',
    docs: 'Asked for by `--require-reason` or `suppressions.requireReason`. The reason stands behind the ids, after ` -- `.',
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
    summary: 'A comment that suppresses findings still has one to suppress.',
    docs: 'The finding is gone, or the comment stands on the wrong line; it speaks of the next line that is no comment. It is not told of a rule that did not run: one that is off, of a policy that is not required, or while the values have errors that it would trip over.',
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
