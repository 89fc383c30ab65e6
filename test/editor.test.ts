import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { beforeAll, describe, expect, test } from 'vitest'
import { getLanguageService, type LanguageService } from 'yaml-language-server'
import { examples, repository } from './helm/support/chart.ts'

/** The language service that editors run, reading schemas from disk through the modeline of each file. */
let service: LanguageService

beforeAll(() => {
  service = getLanguageService({
    schemaRequestService: (uri: string) => Promise.resolve(readFileSync(fileURLToPath(uri), 'utf8')),
    workspaceContext: {
      resolveRelativePath: (relative: string, resource: string) => new URL(relative, resource).href,
    },
    telemetry: { send: ignore, sendError: ignore, sendTrack: ignore },
    yamlSettings: { documents: {} },
  } as unknown as Parameters<typeof getLanguageService>[0])
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    customTags: [],
    schemas: [],
    isKubernetes: false,
  })
})

describe.each(examples())('an editor on the example $name', ({ values }) => {
  const document = open(values, readFileSync(join(repository, values), 'utf8'))

  test('shows no error', async () => {
    expect(await service.doValidation(document, false)).toEqual([])
  })

  test('explains the value under the cursor', async () => {
    const hover = await service.doHover(
      document,
      document.positionAt(document.getText().indexOf('\n  cluster:') + 4),
    )
    expect(JSON.stringify(hover?.contents)).toContain('Name of this cluster in Gloo')
  })
})

const start =
  '# yaml-language-server: $schema=../../generated/schemas/gloo-platform-2.7.json\ncommon:\n  cluster: a\n'

test('an editor marks a misspelt key, a number out of range and a type that is wrong', async () => {
  const text = `${start}glooMgmServer: {}\nredis:\n  deployment:\n    ioThreads: 0\n    enabled: "yes"\n`
  const found = await service.doValidation(open('examples/x/values.yaml', text), false)
  expect(found.map(({ range, message }) => `${range.start.line + 1}: ${message}`).sort()).toEqual([
    '4: Property glooMgmServer is not allowed.',
    '7: Value is below the minimum of 1.',
    '8: Incorrect type. Expected "boolean".',
  ])
})

test('an editor completes keys and members', async () => {
  const keys = `${start}glooAgent:\n  \n`
  const document = open('examples/keys/values.yaml', keys)
  const { items } = await service.doComplete(document, document.positionAt(keys.length - 1), false)
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['enabled', 'relay', 'extraEnvs']))

  const member = `${start}glooAgent:\n  serviceType: `
  const second = open('examples/member/values.yaml', member)
  const members = await service.doComplete(second, second.positionAt(member.length), false)
  expect(members.items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['ClusterIP', 'LoadBalancer']),
  )
})

const workspace = `# yaml-language-server: $schema=../../generated/schemas/resources/admin.gloo.solo.io/workspace_v2.json
apiVersion: admin.gloo.solo.io/v2
kind: Workspace
metadata: {name: team, namespace: gloo-mesh}
spec:
  workloadClusters:
    - name: '*'
      namespaces:
        - name: team
`

test('an editor checks, explains and completes a custom resource', async () => {
  const wrong = `${workspace}          nam: other\n          configEnabled: "yes"\n`
  const found = await service.doValidation(open('examples/x/workspace.yaml', wrong), false)
  expect(found.map(({ range, message }) => `${range.start.line + 1}: ${message}`).sort()).toEqual([
    '10: Property nam is not allowed.',
    '11: Incorrect type. Expected "boolean".',
  ])

  const right = open('examples/x/right.yaml', workspace)
  expect(await service.doValidation(right, false)).toEqual([])
  const hover = await service.doHover(right, right.positionAt(workspace.indexOf('namespaces:') + 2))
  expect(JSON.stringify(hover?.contents)).toContain(
    'Namespaces in these clusters that belong to the workspace',
  )

  const unfinished = `${workspace}          `
  const document = open('examples/x/unfinished.yaml', unfinished)
  const { items } = await service.doComplete(document, document.positionAt(unfinished.length), false)
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['labels', 'configEnabled']))
})

test('an editor reports two fields that exclude each other', async () => {
  const text =
    '# yaml-language-server: $schema=../../generated/schemas/resources/admin.gloo.solo.io/dashboard_v2.json\n' +
    'apiVersion: admin.gloo.solo.io/v2\nkind: Dashboard\nmetadata: {name: settings}\n' +
    'spec: {authn: {oidc: {session: {cookie: {}, redis: {}}}}}\n'
  const found = await service.doValidation(open('examples/x/dashboard.yaml', text), false)
  expect(found.map(({ range }) => range.start.line + 1)).toContain(5)
})

function open(path: string, text: string): TextDocument {
  return TextDocument.create(pathToFileURL(join(repository, path)).href, 'yaml', 1, text)
}

function ignore(): void {
  // The tests send no telemetry.
}
