import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportedFinding, Report } from '../../validator/findings/report.ts'
import { repository, run } from '../cli/run.ts'
import { shareOfDay } from '../share.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Aliases, line ends and comments belong to a file, so findings about them differ inside another. */
const aboutFiles = /^unused-suppression\/|^unknown-key\/invalid\/(?:crlf|shared-by-alias)\.yaml$/

/** The rule about the tool that renders the values. */
const aboutTools = 'generated-secrets-kept'

/** Values that break rules and schema, or nothing. */
const documents = ['test/rules', 'examples'].flatMap((top) =>
  readdirSync(join(repository, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !/\.(?:fixed|config)\./.test(name) && !aboutFiles.test(name))
    .filter((name) => !name.endsWith('/rendered.yaml') && !name.startsWith('resources/'))
    .filter((name) => !name.startsWith(aboutTools))
    .filter((name) => !name.startsWith('release-renders-nothing/') || !/\/argo/.test(name))
    .map((name) => ({ name: join(top, name), text: readFileSync(join(repository, top, name), 'utf8') })),
)

interface Embedding {
  name: string
  head: string[]
  indent: number
  lineBreak: string
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

const embeddings: Embedding[] = [
  { name: 'a literal block', head: application('values: |'), indent: 8, lineBreak: '\n' },
  { name: 'a block that is indented far', head: application('values: |+'), indent: 23, lineBreak: '\n' },
  { name: 'a block with Windows line ends', head: application('values: |-'), indent: 7, lineBreak: '\r\n' },
  { name: 'a map', head: application('valuesObject:'), indent: 8, lineBreak: '\n' },
  {
    name: 'a HelmRelease',
    head: [
      'apiVersion: helm.toolkit.fluxcd.io/v2',
      'kind: HelmRelease',
      'spec:',
      '  chart: {spec: {chart: gloo-platform}}',
      '  values:',
    ],
    indent: 4,
    lineBreak: '\n',
  },
  {
    name: 'a kustomization',
    head: [
      'apiVersion: kustomize.config.k8s.io/v1beta1',
      'helmCharts:',
      '- name: gloo-platform',
      '  valuesMerge: replace',
      '  valuesInline:',
    ],
    indent: 4,
    lineBreak: '\n',
  },
  {
    name: 'a heredoc',
    head: ['resource "helm_release" "gloo" {', '  chart = "gloo-platform"', '  values = [<<-EOT'],
    indent: 6,
    lineBreak: '\n',
  },
]

// Flux and Terraform fill in what a plain file has left.
const fillsVariables = ['a HelmRelease', 'a heredoc']

const cases = documents.flatMap(({ name, text }) =>
  embeddings
    .filter((embedding) => !(fillsVariables.includes(embedding.name) && text.includes('${')))
    .map((embedding) => ({ name, text, embedding })),
)

test.each(shareOfDay(20, cases))(
  'values in $embedding.name are judged as those of $name',
  async ({ text, embedding }) => {
    const plain = await plainFindings(text)
    const file = embedding.name === 'a heredoc' ? 'main.tf' : 'app.yaml'
    const carried = await findings(file, carrierText(embedding, text))
    expect(carried.map(facts)).toEqual(plain.map(facts))
    for (const [index, one] of plain.entries()) {
      if (one.range.end.offset === 0) continue
      expect(carried[index]!.range.start, one.message).toMatchObject({
        line: one.range.start.line + embedding.head.length,
        col: one.range.start.col + embedding.indent,
      })
      expect(carried[index]!.range.end.col - carried[index]!.range.start.col).toBe(
        one.range.end.col - one.range.start.col,
      )
    }
  },
)

function carrierText({ head, indent, lineBreak }: Embedding, text: string): string {
  const lines = text.trimEnd().split('\n')
  const body = lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`))
  const end = head[0]!.startsWith('resource') ? ['    EOT', '  ]', '}'] : []
  return [...head, ...body, ...end, ''].join(lineBreak)
}

const known = new Map<string, Promise<ReportedFinding[]>>()

function plainFindings(text: string): Promise<ReportedFinding[]> {
  if (!known.has(text)) known.set(text, findings('values.yaml', text))
  return known.get(text)!
}

async function findings(name: string, text: string): Promise<ReportedFinding[]> {
  writeFileSync(join(folder, name), text)
  const { stdout } = await run(['validate', '--format', 'json', name], { cwd: folder })
  const { diagnostics } = JSON.parse(stdout) as Report
  return diagnostics.filter((one) => one.ruleId !== aboutTools && !isAboutWholeRelease(one))
}

/** A carrier has all values of a release, a file may be a layer of one. */
function isAboutWholeRelease({ message }: ReportedFinding): boolean {
  return message.startsWith('the release installs nothing: no component is enabled')
}

/** What is the same wherever the values are. */
function facts({ ruleId, severity, message, path, data, help, related }: ReportedFinding): unknown {
  const words = message.replace(/(?:values\.yaml|app\.yaml|main\.tf):\d+/g, 'file')
  return { ruleId, severity, words, path, data, help, related: related.length }
}
