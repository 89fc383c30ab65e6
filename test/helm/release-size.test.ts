import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { render, repository } from './support/chart.ts'

const folder = join(repository, 'charts/gloo-platform-crds')

/**
 * A Secret is limited to 1 MiB. `test/api-server` refuses 300,000, and this test refuses less than that, so that it fails
 * first: it needs no API server.
 */
test('the release of all CRDs stays well under a third of the largest Secret', async () => {
  const config = {
    featureGates: { insightsConfiguration: true, ExternalWorkloads: true },
    installRateLimitConfigCrd: true,
  }
  const manifest = await render({ chart: folder, values: config })
  expect(sizeInSecret({ ...release, chart: await chartAsStored(), config, manifest })).toBeLessThan(295_000)
})

/** What Helm 4 stores beside the chart and what it has rendered. */
const release = {
  name: 'gloo-platform-crds',
  info: {
    first_deployed: '2026-01-31T12:00:00.123456789Z',
    last_deployed: '2026-01-31T12:00:00.123456789Z',
    description: 'Upgrade complete',
    status: 'deployed',
  },
  version: 2,
  namespace: 'gloo-mesh',
  apply_method: 'ssa',
}

async function chartAsStored(): Promise<object> {
  const templates = await readdir(join(folder, 'templates'))
  return {
    metadata: await yamlFile('Chart.yaml'),
    lock: null,
    templates: await Promise.all(templates.sort().map((name) => fileAsStored(`templates/${name}`))),
    values: await yamlFile('values.yaml'),
    schema: await readFile(join(folder, 'values.schema.json'), 'base64'),
    files: [await fileAsStored('.helmignore')],
  }
}

async function fileAsStored(name: string): Promise<object> {
  const path = join(folder, name)
  const { mtime } = await stat(path)
  return { name, modtime: mtime.toISOString(), data: await readFile(path, 'base64') }
}

async function yamlFile(name: string): Promise<unknown> {
  return parse(await readFile(join(folder, name), 'utf8'))
}

/** Compressed, in base64, which the Secret has in base64 again. */
function sizeInSecret(stored: object): number {
  const text = gzipSync(JSON.stringify(stored), { level: 9 }).toString('base64')
  return Buffer.from(text).toString('base64').length
}
