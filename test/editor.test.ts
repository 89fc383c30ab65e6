import { existsSync, readFileSync } from 'node:fs'
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
    schemaRequestService: (uri: string) =>
      Promise.resolve(
        // Kinds of Kubernetes itself, of which these tests need none.
        uri === kubernetesSchema ? '{"oneOf": []}' : readFileSync(fileURLToPath(uri), 'utf8'),
      ),
    workspaceContext: {
      resolveRelativePath: (relative: string, resource: string) => new URL(relative, resource).href,
    },
    telemetry: { send: ignore, sendError: ignore, sendTrack: ignore },
    yamlSettings: {
      documents: {},
      kubernetesCRDStoreEnabled: true,
      kubernetesCRDStoreUrl: pathToFileURL(join(repository, 'generated/schemas/resources')).href,
    },
  } as unknown as Parameters<typeof getLanguageService>[0])
  service.configure(settings)
})

const settings = {
  validate: true,
  hover: true,
  completion: true,
  customTags: [],
  schemas: [],
  isKubernetes: false,
}

/** What yaml-language-server makes of the schema `kubernetes` of its settings. */
const kubernetesSchema =
  'https://raw.githubusercontent.com/yannh/kubernetes-json-schema/master/v1.34.1-standalone-strict/all.json'

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

interface Catalog {
  schemas: { name: string; fileMatch: string[]; url: string }[]
}

const catalog = JSON.parse(
  readFileSync(join(repository, 'generated/schemas/catalog.json'), 'utf8'),
) as Catalog

describe('the catalogue', () => {
  test('has a schema that is there behind each entry', () => {
    const there = catalog.schemas.filter(({ url }) => existsSync(join(repository, pathIn(url))))
    expect(there).toHaveLength(catalog.schemas.length)
    expect(catalog.schemas.length).toBeGreaterThan(75)
  })

  test('has no file name twice', () => {
    const names = catalog.schemas.flatMap(({ fileMatch }) => fileMatch)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ['virtual-gateway.yaml', 'networking.gloo.solo.io/v2', 'VirtualGateway', 'listeners'],
    ['shop.corspolicy.yaml', 'security.policy.gloo.solo.io/v2', 'CORSPolicy', 'config'],
  ])('gives %s what completes it', async (name, apiVersion, kind, key) => {
    const found = catalog.schemas.filter(({ fileMatch }) => fileMatch.some((glob) => fits(glob, name)))
    expect(found.map((one) => one.name)).toEqual([kind])
    const schema = `../../${pathIn(found[0]!.url)}`
    const text = `# yaml-language-server: $schema=${schema}\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\nspec:\n  `
    expect(await completed(`examples/x/${name}`, text)).toContain(key)
  })
})

test('an editor completes the YAML of the extensions ConfigMap', async () => {
  const text =
    '# yaml-language-server: $schema=../../generated/schemas/gloo-extensions-config/stable.json\n' +
    'serviceMeshController:\n  istiod:\n    '
  expect(await completed('examples/x/stable.yaml', text)).toEqual(
    expect.arrayContaining(['discoverySelectors', 'topology', 'deployment', 'serviceAnnotations']),
  )
})

test('an editor finds each kind of a manifest in the store of CRDs', async () => {
  service.configure({ ...settings, schemas: [{ fileMatch: ['*.yaml'], uri: kubernetesSchema }] })
  try {
    const text = `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\n${workspace.slice(workspace.indexOf('\n') + 1)}          `
    expect(await completed('clusters/mgmt/all.yaml', text)).toEqual(
      expect.arrayContaining(['labels', 'configEnabled']),
    )
  } finally {
    service.configure(settings)
  }
})

/** The keys that an editor offers at the end of a text. */
async function completed(path: string, text: string): Promise<string[]> {
  const document = open(path, text)
  const { items } = await service.doComplete(document, document.positionAt(text.length), false)
  return items.map(({ label }) => label)
}

/** Whether a pattern of the catalogue, in which `*` is for a part of a name, fits the name of a file. */
function fits(glob: string, name: string): boolean {
  const pattern = glob.split('*').map((part) => part.replace(/[.]/g, '\\.'))
  return new RegExp(`^${pattern.join('[^/]+')}$`).test(name)
}

function pathIn(url: string): string {
  return url.slice(url.indexOf('generated/'))
}

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
