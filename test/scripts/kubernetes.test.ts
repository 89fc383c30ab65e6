import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kubernetesDefinitions } from '../../schema/kubernetes/index.ts'
import { Converter } from '../../scripts/kubernetes/convert.ts'
import { extractKubernetes } from '../../scripts/kubernetes/extract.ts'
import { shortDescription } from '../../scripts/kubernetes/describe.ts'
import { kindSchemas } from '../../scripts/kubernetes/kind-schemas.ts'
import { quantityName, type OpenApiDefinitions } from '../../scripts/kubernetes/openapi.ts'
import { typesOf } from '../../scripts/kubernetes/types.ts'
import { loadOpenApi } from '../../scripts/toolchain/openapi.ts'
import { modelKubernetes } from '../../scripts/toolchain/versions.ts'

/** A small API in the shape of Kubernetes' own. */
const api: OpenApiDefinitions = {
  'api.apps.v1.Deployment': {
    type: 'object',
    description: 'Runs pods.\n\nMore about it.',
    'x-kubernetes-group-version-kind': [{ group: 'apps', version: 'v1', kind: 'Deployment' }],
    properties: {
      kind: { type: 'string' },
      spec: { $ref: '#/definitions/api.v1.PodSpec', description: 'The pods.' },
      status: { $ref: '#/definitions/api.v1.Unwanted' },
    },
  },
  'api.v1.PodSpec': {
    type: 'object',
    required: ['containers'],
    properties: {
      containers: { type: 'array', items: { $ref: '#/definitions/api.v1.Container' } },
      limits: { type: 'object', additionalProperties: { $ref: `#/definitions/${quantityName}` } },
    },
  },
  'api.v1.Container': { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  'api.v1.Unwanted': { type: 'object', properties: { phase: { type: 'string' } } },
  [quantityName]: { type: 'string' },
}

describe('a patch', () => {
  const converter = new Converter(api)
  converter.add('api.apps.v1.Deployment', 'patch')
  const definitions = converter.definitions()

  test('requires nothing in mappings, and what a whole object requires in list items', () => {
    expect(definitions['PodSpecPatch']?.required).toBeUndefined()
    expect(definitions['PodSpecPatch']?.properties?.['containers']?.items).toEqual({
      $ref: '#/definitions/Container',
    })
    expect(definitions['Container']?.required).toEqual(['name'])
  })

  test('has no status, and nothing that only status needs', () => {
    expect(Object.keys(definitions['DeploymentPatch']?.properties ?? {})).toEqual(['kind', 'spec'])
    expect(Object.keys(definitions)).toEqual(['Container', 'DeploymentPatch', 'PodSpecPatch', 'Quantity'])
  })

  test('has one form where patch and whole are the same', () => {
    const both = new Converter(api)
    both.add('api.v1.Unwanted', 'patch')
    both.add('api.v1.Unwanted', 'whole')
    expect(Object.keys(both.definitions())).toEqual(['Unwanted'])
  })

  test('becomes interfaces, a reference with a description too', async () => {
    const types = await typesOf(definitions, '// header')
    expect(types).toContain('export interface DeploymentPatch {')
    expect(types).toContain('  /**\n   * The pods.\n   */\n  spec?: PodSpecPatch\n')
    expect(types).toContain('limits?: {\n    [k: string]: Quantity\n  }')
  })
})

describe('the committed definitions', () => {
  const allowed = new Set([
    ...['$ref', 'type', 'properties', 'additionalProperties', 'items', 'required', 'enum'],
    ...['minimum', 'maximum', 'maxLength', 'pattern', 'propertyNames', 'description'],
  ])

  test('use only keywords that every Helm reads alike', () => {
    const visit = (schema: object): void => {
      expect([...Object.keys(schema)].filter((key) => !allowed.has(key))).toEqual([])
      const {
        properties = {},
        items,
        additionalProperties,
      } = schema as {
        properties?: Record<string, object>
        items?: object
        additionalProperties?: object | false
      }
      for (const child of [...Object.values(properties), items, additionalProperties]) {
        if (typeof child === 'object') visit(child)
      }
    }
    for (const schema of Object.values(kubernetesDefinitions)) visit(schema)
  })

  test('are what the script extracts', async () => {
    const { files } = await extractKubernetes(await loadOpenApi(modelKubernetes), modelKubernetes)
    for (const [name, content] of Object.entries(files)) {
      expect(await readFile(join(import.meta.dirname, '../../schema/kubernetes', name), 'utf8')).toBe(content)
    }
  })

  test('refer to nothing that is not there', async () => {
    const text = await readFile(join(import.meta.dirname, '../../schema/kubernetes/definitions.json'), 'utf8')
    const names = [...text.matchAll(/#\/definitions\/([A-Za-z0-9]+)/g)].map(([, name = '']) => name)
    expect(names.filter((name) => kubernetesDefinitions[name] === undefined)).toEqual([])
  })

  test('hold no metadata of the server', () => {
    expect(Object.keys(kubernetesDefinitions['ObjectMeta']?.properties ?? {})).toEqual([
      ...['annotations', 'finalizers', 'labels', 'name', 'namespace'],
    ])
  })

  test.each(['1', '0.5', '.5', '1.', '100m', '256Mi', '1Gi', '1e3', '1E-3', '+2k', '-1', '5E'])(
    'take %s as a quantity',
    (text) => {
      expect(text).toMatch(new RegExp(kubernetesDefinitions['Quantity']?.pattern ?? '', 'u'))
    },
  )

  test.each(['', '1 Gi', '1GB', 'abc', '1Kib', '1e', '1.2.3', '100 m', '.'])(
    'refuse %j as a quantity',
    (text) => {
      expect(text).not.toMatch(new RegExp(kubernetesDefinitions['Quantity']?.pattern ?? '', 'u'))
    },
  )
})

describe('short descriptions', () => {
  test.each([
    ['One. Two.\n\nAnother paragraph.', 'One. Two.'],
    [
      'Takes a name, i.e. Text of a kind. More info: https://example.com/x',
      'Takes a name, i.e. Text of a kind.',
    ],
    ['The kind. One of:\n\n- a', 'The kind.'],
    ['One of:\n\n- a', 'One of.'],
    [`${'Long '.repeat(39)}text. Next.`, `${'Long '.repeat(39)}text. Next.`.slice(0, 200)],
  ])('%j', (text, expected) => {
    expect(shortDescription(text)).toBe(expected)
  })
})

describe('schemas for kubeconform', () => {
  const schemas = kindSchemas(api)

  test('are named after kind, group and version', () => {
    expect([...schemas.keys()]).toEqual(['deployment-apps-v1.json'])
  })

  test('are closed, whole and need no other file', () => {
    const schema = schemas.get('deployment-apps-v1.json') as { definitions: Record<string, unknown> }
    expect(Object.keys(schema.definitions).sort()).toEqual([...Object.keys(api)].sort())
    expect(schema.definitions['api.v1.PodSpec']).toMatchObject({
      additionalProperties: false,
      required: ['containers'],
    })
    expect(schema.definitions[quantityName]).toMatchObject({ type: ['string', 'number'] })
  })
})
