import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { customResourceDefinition } from '../../generator/emit/custom-resource-definitions.ts'
import { corpusFolder, isCorpusThere } from '../../scripts/corpus/folder.ts'
import { errorsIn } from '../resources/judged.ts'
import { startApiServer, type ApiServer } from './support/api-server.ts'
import { installedCrds } from './support/crds.ts'
import { exampleManifests, manifestFile } from './support/examples.ts'
import { installCrds } from './support/helm.ts'
import { ensureNamespace, json, kinds, refusalOf, yaml, type Manifest } from './support/objects.ts'
import { probesOf } from './support/probes.ts'

let server: ApiServer
beforeAll(async () => {
  server = await startApiServer()
  const featureGates = { insightsConfiguration: true, ExternalWorkloads: true }
  await installCrds(server, { featureGates, installRateLimitConfigCrd: true })
  for (const resource of kinds.filter(({ group }) => group.startsWith('operator.'))) {
    const definition = json(customResourceDefinition(resource, '0.5.2'))
    await server.ask('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', definition)
  }
  const { names, wrong } = await installedCrds(server)
  expect([names.length, wrong]).toEqual([kinds.length, []])
})
afterAll(() => server.stop())

const here = import.meta.dirname

describe('examples', () => {
  test.each(exampleManifests())('$name is accepted', async ({ text, manifest }) => {
    await ensureNamespace(server, manifest.metadata.namespace)
    expect(await errorsIn(text)).toEqual([])
    expect(await refusalOf(server, manifest, yaml(text))).toBeUndefined()
  })
})

const bad = readdirSync(join(here, 'refused')).map((name) => manifestFile(join(here, 'refused'), name))

describe('an object that breaks one constraint', () => {
  test.each(bad)('is refused and found at its line: $name', async ({ text, manifest }) => {
    // The first line is a comment that says what is found.
    expect((await errorsIn(text)).map((error) => `# ${error}`)).toEqual([text.split('\n')[0]])
    expect(await refusalOf(server, manifest, yaml(text))).toBeDefined()
  })

  test.each(['admin.gloo.solo.io/v2 Workspce', 'admin.gloo.solo.io/v1 Workspace'])(
    'is of a kind that is not served: %s',
    async (name) => {
      const [apiVersion, kind] = name.split(' ')
      const manifest = { apiVersion, kind, metadata: { name: 'shop', namespace: 'default' } }
      expect(await errorsIn(JSON.stringify(manifest))).toHaveLength(1)
      const path = `/apis/${apiVersion}/namespaces/default/${kind!.toLowerCase()}s?dryRun=All`
      expect(await server.ask('POST', path, json(manifest))).toMatchObject({ status: 404 })
    },
  )
})

test('numbers beyond 32 bits are stored, and an error: no controller can read them', async () => {
  const manifest = {
    apiVersion: 'resilience.policy.gloo.solo.io/v2',
    kind: 'ConnectionPolicy',
    metadata: { name: 'cart', namespace: 'default' },
    spec: { config: { tcp: { maxConnections: 2 ** 31 } } },
  }
  expect(await errorsIn(JSON.stringify(manifest))).toHaveLength(1)
  expect(await refusalOf(server, manifest, json(manifest))).toBeUndefined()
})

interface RuleCases {
  apiVersion: string
  kind: string
  accepted: object[]
  refused: { at: string; message: string; spec: object }[]
}

const rules = join(here, '../resources/rules')
const ruleCases = readdirSync(rules).map(
  (name) => parse(readFileSync(join(rules, name), 'utf8')) as RuleCases,
)

describe.each(ruleCases)('the rules of a $kind', ({ apiVersion, kind, accepted, refused }) => {
  const manifestOf = (spec: object): Manifest & { spec: object } => ({
    apiVersion,
    kind,
    metadata: { name: 'shop', namespace: 'default' },
    spec,
  })

  test.each(accepted)('accept %j', async (spec) => {
    const manifest = manifestOf(spec)
    expect(await errorsIn(JSON.stringify(manifest))).toEqual([])
    expect(await refusalOf(server, manifest, json(manifest))).toBeUndefined()
  })

  test.each(refused)('refuse with the same words: $at: $message', async ({ message, spec }) => {
    const manifest = manifestOf(spec)
    const [error, ...others] = await errorsIn(JSON.stringify(manifest, undefined, 1))
    expect([error, others]).toEqual([expect.stringMatching(/^\d+: spec/), []])
    expect(error).toContain(message)
    expect(await refusalOf(server, manifest, json(manifest))).toContain(message)
  })
})

describe.each(kinds.map((resource) => [resource.kind, resource] as const))(
  'each field of %s',
  (_, resource) => {
    test('is judged as the API server does', async () => {
      const differing: string[] = []
      for (const { name, manifest } of probesOf(resource)) {
        const [ours, theirs] = await Promise.all([
          errorsIn(JSON.stringify(manifest, undefined, 1)),
          refusalOf(server, manifest, json(manifest)),
        ])
        if (ours.length > 0 !== (theirs !== undefined))
          differing.push(`${name}: ${ours.join('; ') || 'accepted'} / ${theirs ?? 'accepted'}`)
      }
      expect(differing).toEqual([])
    })
  },
)

describe.skipIf(!isCorpusThere())('real manifests', () => {
  const folder = join(corpusFolder, 'manifests')
  test('have the verdict that they had with the published CRDs', async () => {
    const verdicts = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<
      string,
      { verdict: string }
    >
    const judged = Object.entries(verdicts).filter(([, { verdict }]) => verdict !== 'other')
    const differing: string[] = []
    for (const [name, { verdict }] of judged) {
      const { text, manifest } = manifestFile(folder, name)
      await ensureNamespace(server, manifest.metadata.namespace)
      const refusal = await refusalOf(server, manifest, yaml(text))
      if ((refusal === undefined ? 'accepted' : 'refused') !== verdict) differing.push(`${name}: ${refusal}`)
    }
    // A field that API servers before Kubernetes 1.24 knew.
    expect(differing).toEqual([expect.stringContaining('unknown field "metadata.clusterName"')])
    expect(judged.length).toBe(797)
  })
})
