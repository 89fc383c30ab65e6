import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

const helms = 'seen with Helm 3.17.4, 3.22.0 and 4.3.1'

/** YAML that means something else than it looks like, and what people leave behind in values. */
export const trapRules = {
  'boolean-word': {
    summary: 'A word such as `on`, `yes` or `no` that is meant as text has quotes.',
    docs: 'Helm reads YAML 1.1, in which `y`, `n`, `yes`, `no`, `on` and `off` without quotes are true and false, as keys too. Where the chart takes anything this is a warning.',
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
    summary: 'A number of seven digits or more that is meant as text has quotes.',
    docs: 'To Helm every number in a file is a floating-point number. Where a template prints one as text, `4294967295` becomes `4.294967295e+09`, and from 16 digits on the last ones change. Where the chart takes anything this is a warning.',
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
    summary: 'A secret stands in a Secret, not in a values file.',
    docs: 'What a values file holds is read by everyone who reads the repository, and by everyone who may read the release Secrets of Helm, where each revision keeps a copy. The help names the values that take the name of a Secret instead. Values from flags and values that are placeholders are not reported.',
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
    summary: 'A number that starts with a zero is meant as octal.',
    docs: 'Helm reads YAML 1.1, in which `0777` is 511 and `010` is 8. File modes are meant so; other numbers hardly ever. For a number this is a warning, for a text that needs quotes an error. A file mode without the zero is told too when Kubernetes refuses it: `644` is more than `0777`.',
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
    summary: 'A placeholder has its value.',
    docs: 'Text such as `<mesh-key>`, `undefined`, `REPLACE_ME` or `${CLUSTER}` is what a template or a guide left to be filled in: Helm hands it to the chart as it is. A variable that the schema takes is a warning, because another tool may fill it in; so is any placeholder in sections that the model does not hold, where only the unmistakable ones are told. Where one does, say so with `--placeholder REGEX`: values that match are taken as not known yet, and everything else is checked.',
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
  'removed-defaults': {
    summary: 'An empty key does not take defaults of the chart away.',
    docs: 'A key with nothing behind it is null, and null removes the default of the chart: of a section, all defaults in it. That happens when the lines below a key are commented out or lose their indentation. A `null` that is written out is most likely meant: it is an `info` where it takes several values away.',
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
    docs: 'Without quotes `1.10` is the number 1.1 and `12e5` is 1200000, so that another image is pulled than the one that was meant. Where the chart takes anything this is a warning.',
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
