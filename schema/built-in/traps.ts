import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

const helms = 'seen with Helm 3.17.4, 3.22.0 and 4.3.1'

/** YAML that means something else than it looks like, and what people leave behind in values. */
export const trapRules = {
  'boolean-word': {
    summary: 'A string such as `on`, `yes` or `no` has quotes.',
    docs: 'Helm reads YAML 1.1, in which `y`, `n`, `yes`, `no`, `on` and `off` without quotes are true and false, also as keys. Where the chart accepts any type, this is a warning.',
    addedIn: '0.1.0',
    source: [helms, 'yaml.org/type/bool.html'],
    fixable: true,
    example: {
      bad: `common:
  cluster: no
`,
      good: `common:
  cluster: "no"
`,
    },
  },
  'large-number': {
    summary: 'A string of seven or more digits has quotes.',
    docs: 'Helm reads every number in a file as a floating-point number. Where a template prints it, `4294967295` becomes `4.294967295e+09`, and from 16 digits on the last ones change. Where the chart accepts any type, this is a warning.',
    addedIn: '0.1.0',
    source: [helms, 'github.com/helm/helm issues 1707 and 6867'],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServer:
  maxGrpcMessageSize: 4294967295
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  maxGrpcMessageSize: "4294967295"
`,
    },
  },
  'literal-secret': {
    summary: 'A secret is stored in a Secret, not in a values file.',
    docs: 'Everyone who can read the repository can read its values files, and everyone who can read the release Secrets of Helm finds a copy in each revision. The help names the value that refers to a Secret instead. Values from flags and values that are placeholders are not reported.',
    addedIn: '0.1.0',
    source: [
      'documentation: production best practices (Licensing)',
      'gloo-platform 2.3.3: templates/licenses.yaml',
    ],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
licensing:
  glooMeshLicenseKey: not-a-real-key
`,
      good: `common:
  cluster: mgmt
licensing:
  licenseSecretName: license-secret
`,
    },
  },
  'octal-number': {
    summary: 'A number with a leading zero is intended as octal.',
    docs: 'Helm reads YAML 1.1, in which `0777` is 511 and `010` is 8. That is the usual form of file modes, and rarely intended for other numbers. For a number this is a warning, for a string that requires quotes an error. A file mode without the zero is reported too when Kubernetes refuses it: `644` is greater than `0777`, which is 511.',
    addedIn: '0.1.0',
    source: [helms, 'Kubernetes API: defaultMode takes 0000 to 0777, or 0 to 511'],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServer:
  runAsUser: 010101
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  runAsUser: 10101
`,
    },
  },
  'placeholder-left': {
    summary: 'A placeholder is replaced by its value.',
    docs: 'Text such as `<mesh-key>`, `undefined`, `REPLACE_ME` or `${CLUSTER}` is left from a template or a guide: Helm passes it to the chart as it is. A variable that the schema accepts is a warning, because another tool may fill it in; so is any placeholder under keys that the model does not know, where only unmistakable ones are reported. Where a tool fills placeholders in, use `--placeholder REGEX`: matching values count as unknown, and everything else is checked.',
    addedIn: '0.1.0',
    source: ['values files in public repositories', helms],
    fixable: false,
    example: {
      bad: `common:
  cluster: <cluster-name>
`,
      good: `common:
  cluster: mgmt
`,
    },
  },
  'not-enabled': {
    summary: 'A section that is configured is enabled.',
    docs: 'Most sections are off by default, and nothing in them has an effect until their `enabled` is true. Reported where a layer changes something in a section and no layer sets its `enabled`; write `enabled: false` if that is intended. Values that enable no section at all are a layer for others, and are not reported.',
    addedIn: '0.1.0',
    source: ['gloo-platform 2.7.2: published rendering (nothing of a section that is off)'],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooAgent:
  relay:
    serverAddress: gloo-mesh-mgmt-server:9900
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo-mesh-mgmt-server:9900
`,
    },
  },
  'removed-defaults': {
    summary: 'An empty key does not remove defaults of the chart.',
    docs: 'A key without a value is null, and null removes the default of the chart: for a section, all defaults in it. That happens when the lines below a key are commented out or lose their indentation. An explicit `null` is most likely intended: it is an `info` where it removes several values.',
    addedIn: '0.1.0',
    source: [helms, 'github.com/helm/helm: pkg/chart/common/util/coalesce.go'],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
  resources:
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
`,
    },
  },
  'unquoted-version': {
    summary: 'A version, tag or hash that looks like a number has quotes.',
    docs: 'Without quotes `1.10` is the number 1.1 and `12e5` is 1200000, so another image is pulled. Where the chart accepts any type, this is a warning.',
    addedIn: '0.1.0',
    source: [helms],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
glooMgmtServer:
  image:
    tag: 1.10
`,
      good: `common:
  cluster: mgmt
glooMgmtServer:
  image:
    tag: "1.10"
`,
    },
  },
} satisfies Partial<Record<BuiltInRuleId, BuiltInPage>>
