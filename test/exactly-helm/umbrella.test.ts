import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical } from '../../scripts/differential/case.ts'
import { run } from '../../scripts/toolchain/run.ts'
import { locateHelm } from '../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { helmProfile } from '../../validator/values/helm-profile.ts'
import { coalesce } from '../../validator/values/layers.ts'
import { selectRoot, withEmptyGlobal } from '../../validator/layout/select-root.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain } from '../../validator/values/values-tree.ts'

const defaults = 'd: 1\nm: {x: 1, z: 2}\n'

const chart = {
  'Chart.yaml':
    'apiVersion: v2\nname: umbrella\nversion: 0.1.0\ndependencies: [{name: gloo, version: 0.1.0}]\n',
  'charts/gloo/Chart.yaml': 'apiVersion: v2\nname: gloo\nversion: 0.1.0\n',
  'charts/gloo/values.yaml': defaults,
  'charts/gloo/templates/values.yaml': '{{ .Values | toJson }}\n',
}

const values = [
  'gloo: {}',
  'gloo: {a: 1, m: {x: 3}}',
  'gloo: {d: ~, m: {x: ~, y: ~}, n: ~}',
  'gloo: {m: ~}',
  'global: {x: 1}\ngloo: {global: {x: 2, y: 3}}',
  'global: {x: {y: 1}}\ngloo: {global: {x: {z: 2}}}',
  'global: {x: {y: 1}}\ngloo: {global: {x: 2}}',
  'global: {x: 1}\ngloo: {global: {x: {y: 2}}}',
  'global: {x: 1}\ngloo: {global: 1}',
  'global: {x: ~}\ngloo: {global: {x: 2}}',
  'global: 1\ngloo: {}',
  'global: 1\ngloo: {global: {x: 2}}',
]

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  for (const [name, text] of Object.entries(chart)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test.each(values)('%j reaches the subchart as in Helm', async (text) => {
  for (const helm of helmVersions) {
    expect(ourValues(text, helm), helm).toBe(await valuesOfHelm(text, helm))
  }
})

function ourValues(text: string, helm: string): string {
  const profile = helmProfile(helm)!
  const { file, root } = parseSource('values.yaml', text, profile)
  const below = withEmptyGlobal(parseSource('defaults.yaml', defaults, profile).root!)
  return canonical(toPlain(coalesce(selectRoot(root!, ['gloo'], file).values, below, profile)))
}

async function valuesOfHelm(text: string, helm: (typeof helmVersions)[number]): Promise<string> {
  const { stdout } = await run(await locateHelm(helm), ['template', 'release', '.', '-f', '-'], {
    cwd: folder,
    env: { KUBECONFIG: '/dev/null' },
    input: text,
  })
  return canonical(JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')) ?? 'null'))
}
