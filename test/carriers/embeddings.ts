/** A file that holds values: the lines around them, and how far the values are indented. */
export interface Embedding {
  name: string
  file: string
  head: readonly string[]
  indent: number
  tail: readonly string[]
  lineBreak: string
  /** Whether a null in the values never reaches Helm. */
  dropsNulls?: true
}

const application = (header: string): string[] => [
  'apiVersion: argoproj.io/v1alpha1',
  'kind: Application',
  'metadata: {name: gloo-platform}',
  'spec:',
  '  source:',
  '    chart: gloo-platform',
  '    helm:',
  `      ${header}`,
]
const destination = ['  destination:   {namespace: gloo-mesh}', '']
const resource = (values: string): string[] => [
  'resource "helm_release" "gloo" {',
  '  chart = "gloo-platform"',
  values,
]

export const embeddings: readonly Embedding[] = [
  yaml('a literal block', application('values: |'), 8, destination),
  yaml('a block that is indented far', application('values: |+'), 23, destination),
  yaml('a block with a number', application('values: &values |2-'), 8, destination),
  yaml('a map', application('valuesObject: # of the release'), 8, destination),
  yaml('a map that ends the file', application('valuesObject:'), 9, ['']),
  yaml(
    'a HelmRelease',
    [
      'apiVersion: helm.toolkit.fluxcd.io/v2',
      'kind: HelmRelease',
      'spec:',
      '  chart: {spec: {chart: gloo-platform}}',
      '  values:',
    ],
    4,
    ['  interval: 5m', ''],
  ),
  yaml(
    'a ConfigMap',
    [
      'apiVersion: helm.toolkit.fluxcd.io/v2',
      'kind: HelmRelease',
      'spec:',
      '  chart: {spec: {chart: gloo-platform}}',
      '  valuesFrom: [{kind: ConfigMap, name: values}]',
      '---',
      'apiVersion: v1',
      'kind: ConfigMap',
      'metadata: {name: values}',
      'data:',
      '  values.yaml: |',
    ],
    4,
    ['  other: "1"', ''],
  ),
  yaml('a helmfile', ['releases:', '- name: gloo', '  chart: gloo/gloo-platform', '  values:', '  -'], 4, [
    '  wait:  true',
    '',
  ]),
  {
    ...yaml('a kustomization', ['helmCharts:', '- name: gloo-platform', '  valuesInline:'], 4, [
      '  includeCRDs:  true',
      '',
    ]),
    file: 'kustomization.yaml',
    dropsNulls: true,
  },
  { ...yaml('a block with Windows line ends', application('values: |-'), 7, destination), lineBreak: '\r\n' },
  {
    ...yaml('a map with Windows line ends', application('valuesObject:'), 8, destination),
    lineBreak: '\r\n',
  },
  terraform('a heredoc', resource('  values = [<<-EOT'), 6, ['    EOT', '  ]', '}', '']),
  terraform('a heredoc that is not indented', resource('  values = [<<EOT'), 0, ['EOT', '  ]', '}', '']),
  terraform('a heredoc with its indentation', resource('  values = [<<EOT'), 2, ['EOT', '  ]', '}', '']),
  {
    ...terraform('a heredoc with Windows line ends', resource('  values = [<<-EOT'), 4, [
      '    EOT',
      '  ]',
      '}',
      '',
    ]),
    lineBreak: '\r\n',
  },
]

function yaml(name: string, head: readonly string[], indent: number, tail: readonly string[]): Embedding {
  return { name, file: 'app.yaml', head, indent, tail, lineBreak: '\n' }
}

function terraform(
  name: string,
  head: readonly string[],
  indent: number,
  tail: readonly string[],
): Embedding {
  return { name, file: 'main.tf', head, indent, tail, lineBreak: '\n' }
}

/** The file with these values in it. */
export function embed({ head, indent, tail, lineBreak }: Embedding, values: string): string {
  const lines = values.replace(/\r?\n$/, '').split(/\r?\n/)
  const body = lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`))
  return [...head, ...body, ...tail].join(lineBreak)
}
