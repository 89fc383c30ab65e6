import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

const schema = 'the schema of the chart, of which each value has its source in the model'

/** What the interpreter of the schema reports. */
export const valuesRules = {
  'deprecated-value': {
    summary: 'A value is not deprecated.',
    docs: 'The value still works in the chart version that you validate for. The message names its successor.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
redis:
  connection:
    idleTimeout: 10m
`,
      good: `common:
  cluster: mgmt
redis:
  connection:
    connMaxIdleTime: 10m
`,
    },
  },
  'lost-indentation': {
    summary: 'The values of a section are indented under it.',
    docs: 'The section is empty, and its keys follow at the same indentation: for Helm the section is null, and nothing reads the keys. It is reported once, not for each key; in a file found in a folder as an info, since the file may hold something else.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: false,
    example: {
      bad: `common:
cluster: mgmt
glooMgmtServer:
  enabled: true
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    },
  },
  'missing-value': {
    summary: 'A required value is set.',
    docs: 'The chart cannot be rendered without the value, which has no default, or whose default a null in the values removes. Helm refuses the release too. The help names the defaults that an empty section removes.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: true,
    example: {
      bad: `glooMgmtServer:
  enabled: true
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    },
  },
  'nested-values': {
    summary: 'Values are at the top level, or under the key that `--root` names.',
    docs: 'The chart reads its values at the top level of a file. Under a key they are the values of an umbrella chart that has this chart as a dependency: name the key with `--root`. The chart does not get keys outside of it.',
    addedIn: '0.1.0',
    source: ['github.com/helm/helm: pkg/chart/common/util/coalesce.go'],
    fixable: false,
    example: {
      bad: `gloo-platform:
  common:
    cluster: mgmt
`,
      good: `common:
  cluster: mgmt
`,
    },
  },
  'newer-chart': {
    summary: 'The chart version is known to the model.',
    docs: 'The chart is newer than the newest known one, whose schema its values are checked against. What came later is unknown: an unknown key is a warning instead of an error, values that were removed are not reported, and defaults may have changed. Compare `helm show values` of the two versions. It is reported once where the configuration or a manifest names the version, and once in a run for `--chart-version`.',
    addedIn: '0.1.0',
    source: ['the minor versions in schema/<chart>/chart.ts'],
    fixable: false,
    example: {
      kind: 'commands',
      bad: 'gloo-values validate values.yaml --chart-version 2.9',
      good: 'gloo-values validate values.yaml --chart-version 2.7',
    },
  },
  'no-effect': {
    summary: 'A value has an effect in the chart.',
    docs: 'The value is accepted, but the chart does not read it. The message says why: no template of the chart reads it, another chart reads the value, newer charts no longer do, or Kustomize drops it. It is a warning where a rendering of the published chart shows that the version you validate for does not read the value, which is known for 2.5; otherwise it is an info. With `--chart-source ours`, values that only the chart of this project does not read are reported too; it is an error where that chart refuses to render with the value.',
    addedIn: '0.1.0',
    source: ['gloo-platform 2.3.3, 2.5.8 and 2.7.2, as rendered'],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
glooUi:
  licenseSecretName: gloo-mesh-license
`,
      good: `common:
  cluster: mgmt
licensing:
  licenseSecretName: gloo-mesh-license
`,
    },
  },
  'not-allowed': {
    summary: 'A value is an allowed one, and within its range.',
    docs: 'The message lists the allowed values. Helm refuses the value too, by the schema of the chart.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServer:
  statsPort: 90911
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  statsPort: 9091
`,
    },
  },
  'not-in-version': {
    summary: 'A value exists in the chart version that you validate for.',
    docs: 'The value was added in a later chart version, or removed in an earlier one. Name your version with `--chart-version`. For a feature gate, whose names are free, this is a warning.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
redis:
  connection:
    idleCheckFrequency: 1m
`,
      good: `common:
  cluster: mgmt
redis:
  connection:
    connMaxIdleTime: 1m
`,
    },
  },
  'other-chart': {
    summary: 'A file holds values of this chart.',
    docs: 'No top-level key is a key of the chart, or similar to one: the file has values of another chart, or a Kubernetes object. It is reported once, not for each key, with the name of the chart if it is a known one; `--chart` then checks the file for that chart. In a file found in a folder, one foreign key is enough, unless the file has a section that only this chart has: `licensing` or `redis` is in many charts, `glooAgent` only in this one. A file in a folder whose top level is not a mapping is not a values file; in a file given by name it is a `yaml-syntax` error.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: false,
    example: {
      bad: `apiVersion: v1
kind: ConfigMap
metadata:
  name: values
`,
      good: `common:
  cluster: mgmt
`,
    },
  },
  'template-expression': {
    summary: 'A template expression in a value can be rendered.',
    docs: 'The chart runs `extraVolumes` and `extraVolumeMounts` as templates, so strings in them may contain expressions such as `{{ .Release.Name }}`. Helm stops at an invalid expression, or at a function that this Helm does not have; an undefined name renders nothing, or stops Helm too, as the help says. Expressions that depend on the branches of a block, on arguments or on an unknown value are not checked. For a chart that is newer than the model, an unknown value is a warning. Elsewhere `{{ … }}` is plain text for the chart, and most likely a placeholder (`placeholder-left`).',
    addedIn: '0.1.0',
    source: [
      'gloo-platform 2.7.2: solo-io/skv2 chart generator (tpl)',
      'Go: text/template; Sprig 3.3.0; seen with Helm 3.17.4, 3.22.0 and 4.3.1',
    ],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
glooAgent:
  extraVolumes:
    - name: token
      secret:
        secretName: "{{ .Release.Nmae }}-token"
`,
      good: `common:
  cluster: mgmt
glooAgent:
  extraVolumes:
    - name: token
      secret:
        secretName: "{{ .Release.Name }}-token"
`,
    },
  },
  'unknown-key': {
    summary: 'Every key is known to the chart.',
    docs: 'Helm silently ignores a misspelt or misplaced key when a chart has no schema. The message names the nearest key, the place where the key belongs, or the known chart that has such a section. A section that only the chart of gloo-values has is unknown to the published one (`--chart-source`). Where Helm accepts any key, since the section belongs to a third-party chart, it is a warning. Feature gates have free names, since new ones are added: one similar to a known gate is a warning. For gloo-operator only a part of the values is public: an unknown key is an info there, and a warning if it is similar to a known one.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServr:
  enabled: true
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    },
  },
  'wrong-type': {
    summary: 'A value has the required type.',
    docs: 'Often quotes are missing or superfluous: values of annotations and environment variables are strings, so numbers and `true` require quotes there; booleans and counts have none.',
    addedIn: '0.1.0',
    source: [schema],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: "true"
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    },
  },
} satisfies Partial<Record<BuiltInRuleId, BuiltInPage>>
