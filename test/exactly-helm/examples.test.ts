import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical } from '../../scripts/differential/case.ts'
import { examples } from '../../scripts/helm/examples.ts'
import { run as runProgram } from '../../scripts/toolchain/run.ts'
import { locateHelm } from '../../scripts/toolchain/tools.ts'
import { helmVersions } from '../../scripts/toolchain/versions.ts'
import { repository, run } from '../cli/run.ts'
import { shareOfHelm } from '../share.ts'

let chart: string

beforeAll(() => {
  chart = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  for (const name of ['Chart.yaml', 'values.yaml', 'values.schema.json', 'templates']) {
    cpSync(join(repository, 'charts/gloo-platform', name), join(chart, name), { recursive: true })
  }
  writeFileSync(join(chart, 'templates/printed-values.yaml'), '{{ .Values | toJson }}\n')
})

afterAll(() => {
  rmSync(chart, { recursive: true })
})

test.each(
  helmVersions.flatMap((helm) =>
    shareOfHelm(helm, 1, examples()).map(({ name }) => ({ example: name, helm })),
  ),
)('the values of $example are those that Helm $helm passes to our chart', async ({ example, helm }) => {
  const layers = ['-f', join(repository, 'examples', example, 'values.yaml'), '--set', 'redis.db=3']
  const ours = await run(['values', ...layers, '--format=json', '--show-secrets', '--helm-version', helm])
  const helms = await runProgram(
    await locateHelm(helm),
    ['template', 'release', chart, ...layers, '--show-only', 'templates/printed-values.yaml'],
    { env: { KUBECONFIG: '/dev/null' } },
  )
  expect({ ours: ours.stderr, helms: helms.stderr }).toEqual({ ours: '', helms: '' })
  const values: unknown = JSON.parse(helms.stdout.slice(helms.stdout.indexOf('\n{')))
  expect(canonical(JSON.parse(ours.stdout))).toBe(canonical(values))
})
