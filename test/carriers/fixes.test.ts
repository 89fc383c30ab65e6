import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Report } from '../../validator/diagnostic.ts'
import { run } from '../cli/run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const values = 'common:\n  cluster: east\nglooAgent:\n  enabledd: true\n  relay:\n    authority: 42\n'
const head =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: gloo-platform\n'
const indented = values.replace(/^/gm, '        ')

test.each([
  ['a block of text', 'app.yaml', `${head}    helm:\n      values: |\n${indented}`],
  ['a map', 'app.yaml', `${head}    helm:\n      valuesObject:\n${indented}`],
  [
    'parameters',
    'app.yaml',
    `${head}    helm:\n      parameters: [{name: glooAgent.enabledd, value: "true"}]\n`,
  ],
  [
    'a heredoc',
    'main.tf',
    `resource "helm_release" "a" {\n  chart = "gloo-platform"\n  values = [<<-EOT\n${indented}  EOT\n  ]\n}\n`,
  ],
])('values in %s are left as they are', async (_, name, text) => {
  writeFileSync(join(folder, name), text)
  const { stdout } = await run(['validate', name, '--format', 'json'], { cwd: folder })
  const { diagnostics } = JSON.parse(stdout) as Report
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('unknown-key')
  expect(diagnostics.filter(({ fix }) => fix !== undefined)).toEqual([])
  for (const option of ['--fix', '--fix-unsafe', '--fix-dry-run']) {
    const { status, stderr } = await run(['validate', name, option], { cwd: folder })
    expect({ option, status, stderr }).toMatchObject({ status: 1 })
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  }
})

test('a values file that a helmfile names is mended, the helmfile is not', async () => {
  const helmfile =
    'releases:\n- name: agent\n  chart: gloo/gloo-platform\n  values:\n  - agent.yaml\n  - glooAgent: {enabledd: true}\n'
  writeFileSync(join(folder, 'helmfile.yaml'), helmfile)
  writeFileSync(join(folder, 'agent.yaml'), values.replace('  enabledd: true\n', ''))
  await run(['validate', 'helmfile.yaml', '--fix'], { cwd: folder })
  expect(readFileSync(join(folder, 'helmfile.yaml'), 'utf8')).toBe(helmfile)
  expect(readFileSync(join(folder, 'agent.yaml'), 'utf8')).toContain('authority: "42"')
})
