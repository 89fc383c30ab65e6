import type { Severity } from '../model/rule.ts'

/** A check that needs no rule module: the reader of files and the interpreter of the schema report it. */
export interface BuiltInRule {
  id: string
  severity: Severity
  summary: string
  docs: string
  /** Whether some finding carries a fix. */
  fixable: boolean
}

/** Sorted by id. */
export const builtInRules = [
  {
    id: 'cluster-name-expected',
    fixable: false,
    severity: 'error',
    summary: 'A release names the cluster that the configuration expects.',
    docs: '`cluster` of a release in `gloo-values.config.yaml` says for which cluster its values are. Values copied from another cluster that still carry its name register under a wrong name.',
  },
  {
    id: 'deprecated-value',
    severity: 'warning',
    summary: 'A value is still read, but has a successor.',
    docs: 'The message names the successor. The old value goes on to work in the chart version that you validate for.',
    fixable: true,
  },
  {
    id: 'dropped-text',
    severity: 'error',
    summary: 'Helm reads all of a file.',
    docs: 'Helm 3 reads only the first document of a file, and every Helm stops at a `...` line and where a line is indented less than the first key. What follows is dropped without a word.',
    fixable: false,
  },
  {
    id: 'duplicate-key',
    severity: 'error',
    summary: 'A key stands once in its map.',
    docs: 'Helm keeps the last of two equal keys and drops the other without a word, so one of the two settings is lost.',
    fixable: true,
  },
  {
    id: 'flag-syntax',
    severity: 'error',
    summary: 'A flag that sets values is one that Helm reads.',
    docs: 'The place is in the text of the flag. `--set`, `--set-string` and `--set-file` take `key=value` pairs with commas between them, `--set-json` takes JSON behind the `=`; a comma, dot, bracket or backslash that belongs to the text has a backslash before it. The exit status is 2.',
    fixable: false,
  },
  {
    id: 'invalid-suppression',
    fixable: false,
    severity: 'warning',
    summary: 'A comment that suppresses findings is one that is understood.',
    docs: 'It is `# gloo-values-disable-next-line RULE-ID -- reason`, or `gloo-values-disable-file` before the first key; several ids have commas between them. Until it is mended it suppresses nothing. What makes a file unusable, such as `yaml-syntax`, cannot be suppressed.',
  },
  {
    id: 'merge-key-first',
    fixable: false,
    severity: 'warning',
    summary: '`<<` stands before the keys that it must not replace.',
    docs: 'In Helm the order in the file counts: of a key and a `<<` that brings the same key, the later wins. Readers of YAML 1.2 let the key win wherever it stands, so a key before `<<` is lost without a word. Told only where the two values differ.',
  },
  {
    id: 'missing-value',
    severity: 'error',
    summary: 'A value without which the chart cannot be rendered is there.',
    docs: 'The chart has no default for it. Helm refuses the release too.',
    fixable: true,
  },
  {
    id: 'nested-values',
    severity: 'error',
    summary: 'Values stand at the top, or under the key that `--root` names.',
    docs: 'The chart reads its values at the top of a file. Under a key they are the values of an umbrella chart that has this chart as a dependency: name the key with `--root`.',
    fixable: false,
  },
  {
    id: 'no-effect',
    severity: 'info',
    summary: 'A value is accepted, but nothing in this chart reads it.',
    docs: 'The message says why: another chart or a newer component reads it, or the published chart no longer does.',
    fixable: false,
  },
  {
    id: 'not-allowed',
    severity: 'error',
    summary: 'A value is one of the allowed ones, and inside its range.',
    docs: 'The message lists what is allowed. Helm refuses the value too, by the schema of the chart.',
    fixable: true,
  },
  {
    id: 'not-in-version',
    severity: 'error',
    summary: 'A value exists in the chart version that you validate for.',
    docs: 'The value came with a later chart version, or went with an earlier one. State your version with `--chart-version`. For a feature gate, of which the names are free, this is a warning.',
    fixable: false,
  },
  {
    id: 'other-chart',
    severity: 'error',
    summary: 'A file holds values of this chart.',
    docs: 'No key at the top is one of the chart, and none is near one: the file holds the values of another chart, or a Kubernetes object. It is told once, not for each key.',
    fixable: false,
  },
  {
    id: 'partly-checked',
    severity: 'info',
    summary: 'All values of a release are known.',
    docs: 'An `Application`, a `HelmRelease`, a helmfile or a Terraform file takes values from somewhere else, or a template decides about them. What stands in the file is checked; missing values are not looked for and rules do not run, because the rest may change them.',
    fixable: false,
  },
  {
    id: 'schema-validation-off',
    severity: 'warning',
    summary: "Helm checks a release against the chart's schema.",
    docs: 'A switch such as `skipSchemaValidation` of Argo CD and helmfile, or `disableSchemaValidation` of Flux, makes Helm pass values that the chart cannot work with. They fail later, in the cluster, or have no effect.',
    fixable: false,
  },
  {
    id: 'suppression-without-reason',
    fixable: false,
    severity: 'error',
    summary: 'A comment that suppresses findings says why.',
    docs: 'Asked for by `--require-reason` or `suppressions.requireReason`. The reason stands behind the ids, after ` -- `.',
  },
  {
    id: 'unknown-key',
    severity: 'error',
    summary: 'Every key is one that the chart reads.',
    docs: 'Helm drops a misspelt or misplaced key in silence when a chart has no schema. The message names the nearest key, or the place where the key belongs.',
    fixable: true,
  },
  {
    id: 'unmodelled-section',
    severity: 'info',
    summary: 'A section is not modelled yet.',
    docs: 'It passes unchecked, and this chart renders nothing for it. The list of such sections shrinks with every version.',
    fixable: false,
  },
  {
    id: 'unreadable-file',
    severity: 'error',
    summary: 'A file can be read.',
    docs: 'It is missing, a folder, not permitted, not UTF-8 text, or over the size limit. The exit status is 2; other files are still checked.',
    fixable: false,
  },
  {
    id: 'unused-suppression',
    fixable: true,
    severity: 'warning',
    summary: 'A comment that suppresses findings still has one to suppress.',
    docs: 'The finding is gone, or the comment stands on the wrong line; it speaks of the next line that is no comment. It is not told of a rule that did not run: one that is off, of a policy that is not required, or while the values have errors that it would trip over.',
  },
  {
    id: 'wrong-type',
    severity: 'error',
    summary: 'A value has the type that the chart reads.',
    docs: 'Most often quotes are missing or too many: values of annotations and environment variables are text, so numbers and `"true"` need quotes; switches and counts have none.',
    fixable: true,
  },
  {
    id: 'yaml-syntax',
    severity: 'error',
    summary: 'A file is YAML that Helm reads, with a map at the top.',
    docs: 'The place shown is where the parser gave up; the mistake is there or just before. The exit status is 2; other files are still checked.',
    fixable: false,
  },
] as const satisfies readonly BuiltInRule[]

export type BuiltInRuleId = (typeof builtInRules)[number]['id']
