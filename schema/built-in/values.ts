import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

const schema = 'the schema of the chart, of which each value has its source in the model'

/** What the interpreter of the schema reports. */
export const valuesRules = {
  'deprecated-value': {
    summary: 'A value is still read, but has a successor.',
    docs: 'The message names the successor. The old value goes on to work in the chart version that you validate for.',
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
    docs: 'The section is empty, and keys of it follow at its own indentation: to Helm the section is null, and the keys are others that nothing reads. It is told once, not for each key; of a file that was found in a folder as an info, since nobody has said what it holds.',
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
    summary: 'A value without which the chart cannot be rendered is there.',
    docs: 'The chart has no default for it, or a null in the values removes the default. Helm refuses the release too. The help names what an empty section takes away.',
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
    summary: 'Values stand at the top, or under the key that `--root` names.',
    docs: 'The chart reads its values at the top of a file. Under a key they are the values of an umbrella chart that has this chart as a dependency: name the key with `--root`. What then stands beside the key does not reach the chart.',
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
  'no-effect': {
    summary: 'A value is accepted, but nothing in this chart reads it.',
    docs: 'The message says why: another chart or a newer component reads it, the published chart no longer does, or Kustomize drops it.',
    addedIn: '0.1.0',
    source: ['gloo-platform 2.3.3 and 2.7.2, as rendered'],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
  image:
    registry: registry.example.com
`,
      good: `common:
  cluster: mgmt
glooAgent:
  image:
    registry: registry.example.com
`,
    },
  },
  'not-allowed': {
    summary: 'A value is one of the allowed ones, and inside its range.',
    docs: 'The message lists what is allowed. Helm refuses the value too, by the schema of the chart.',
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
    docs: 'The value came with a later chart version, or went with an earlier one. State your version with `--chart-version`. For a feature gate, of which the names are free, this is a warning.',
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
    docs: 'No key at the top is one of the chart, and none is near one: the file holds the values of another chart, or a Kubernetes object. It is told once, not for each key, and names the chart if it is one that is known; `--chart` then checks the file as such. In a file that was found in a folder, a key of something else is enough, unless a section stands there that no other chart has: `licensing` or `redis` is in many charts, `glooAgent` only in this one. A list or a single value in a folder is no values file of anybody; in a file that is named it is a `yaml-syntax` error.',
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
    docs: 'The chart runs `extraVolumes` and `extraVolumeMounts` as templates, so texts in them may hold expressions such as `{{ .Release.Name }}`. Helm stops where it cannot read one, or where it calls a function that this Helm does not have; a name that templates or the chart do not have renders nothing, or stops Helm too, which the help says. What depends on the way through a block, on arguments or on a value that is not known is left alone. For a chart that is newer than the model an unknown value is a warning. Elsewhere `{{ … }}` is text for the chart, and most likely a placeholder (`placeholder-left`).',
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
    summary: 'Every key is one that the chart reads.',
    docs: 'Helm drops a misspelt or misplaced key in silence when a chart has no schema. The message names the nearest key, the place where the key belongs, or the known chart that has such a section. Feature gates are free names, since new ones come: one that is nearly a known gate is a warning. Of gloo-operator only a part of the values is public: there an unknown key is an info, and a warning where it is nearly a known one.',
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
  'unmodelled-section': {
    summary: 'A section is not modelled yet.',
    docs: 'It passes unchecked, and this chart renders nothing for it. All such sections of a file are told at the first of them; the data of the finding lists them. The list of such sections shrinks with every version.',
    addedIn: '0.1.0',
    source: ['the list of sections in schema/gloo-platform/unmodelled.ts'],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
experimental:
  ambientEnabled: true
`,
      good: `common:
  cluster: mgmt
`,
    },
  },
  'wrong-type': {
    summary: 'A value has the type that the chart reads.',
    docs: 'Most often quotes are missing or too many: values of annotations and environment variables are text, so numbers and `"true"` need quotes; switches and counts have none.',
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
