import { ESLint } from 'eslint'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/helm/helm.ts'
import { lintRule } from './lint-rule.ts'

describe('no cycle of folders', async () => {
  const errorsOf = await lintRule('folder-cycles.js', 'folderCycles')

  test.each([
    [
      'validator/text/x.ts',
      "import '../values/layers.ts'",
      'validator/text → validator/values → validator/text',
    ],
    [
      'validator/text/x.ts',
      "import type { Run } from '../check/run.ts'",
      'validator/text → validator/check → ',
    ],
    [
      'validator/yaml/quick/x.ts',
      "await import('../../sources/source.ts')",
      'validator/yaml → validator/sources',
    ],
    ['schema/model/x.ts', "type X = import('../charts.ts').X", 'schema/model → schema → '],
    [
      'schema/gloo-platform/components/telemetry/x.ts',
      "import '../../collector-configuration/volumes.ts'",
      'schema/gloo-platform/components → schema/gloo-platform/collector-configuration',
    ],
    [
      'cli/options/x.ts',
      "export * from '../commands/validate.ts'",
      'cli/options → cli/commands → cli/options',
    ],
    ['workspace/files/x.ts', "import '../config/plan-run.ts'", 'workspace/files → workspace/config'],
    [
      'validator/yaml/scanner/x.ts',
      "import '../tree/aliases.ts'",
      'validator/yaml/scanner → validator/yaml/tree → validator/yaml/scanner',
    ],
    [
      'validator/carriers/terraform/x.ts',
      "import '../detect.ts'",
      'validator/carriers/terraform → validator/carriers → validator/carriers/terraform',
    ],
  ])('%s: %s is refused', (file, code, cycle) => {
    expect(errorsOf(file, code)).toEqual([expect.stringContaining(cycle)])
  })

  test.each([
    ['validator/check/x.ts', "import '../text/source-file.ts'"],
    ['validator/yaml/x.ts', "import './quick/quick-tree.ts'"],
    ['validator/carriers/terraform/x.ts', "import '../parts/manifest.ts'"],
    ['schema/gloo-platform/components/x.ts', "import '../chart.ts'"],
    ['validator/text/x.ts', "import './source-file.ts'\nimport 'eslint'"],
    ['test/scripts/x.ts', "import '../../cli/main.ts'"],
  ])('%s: %s passes', (file, code) => {
    expect(errorsOf(file, code)).toEqual([])
  })
})

describe('nothing of Node.js', async () => {
  const errorsOf = await lintRule('any-host.js', 'anyHost')

  test.each([
    ["import { join } from 'node:path'", 'node:path'],
    ["import 'fs'", 'fs'],
    ["await import('node:fs/promises')", 'node:fs/promises'],
    ["type Stats = import('node:fs').Stats", 'node:fs'],
    ['globalThis.process.exit(1)', 'process'],
    ["Buffer.from('')", 'Buffer'],
    ['const text = (bytes: Buffer) => bytes', 'Buffer'],
    ['const { env } = process', 'process'],
    ["require('./x.json')", 'require'],
    ['throw cause as NodeJS.ErrnoException', 'NodeJS'],
    ['read(import.meta.dirname)', 'import.meta.dirname'],
  ])('%s is refused', (code, name) => {
    expect(errorsOf('validator/x.ts', code)).toEqual([expect.stringContaining(`${name} is `)])
  })

  test.each([
    ['const process = 1\nexport const twice = process * 2'],
    ['export const text = new TextDecoder().decode(bytes)'],
    ["import './process.ts'\nexport const { process } = run"],
  ])('%s passes', (code) => {
    expect(errorsOf('validator/x.ts', code)).toEqual([])
  })
})

describe('no word of a chart', async () => {
  const errorsOf = await lintRule('chart-words.js', 'chartWords')

  test.each([
    ["const chart = 'gloo-platform 2.7.2'", 'gloo-platform'],
    ["const section = 'glooMgmtServer'", 'glooMgmtServer'],
    ["const component = 'gloo-mgmt-server'", 'gloo-mgmt-server'],
    ["const path = 'redis.deployment.enabled'", 'redis.deployment.enabled'],
    ["const path = 'common.cluster'", 'common.cluster'],
    ['const message = `set ${word} beside licensing.licenseSecretName`', 'licensing.licenseSecretName'],
    ['const pattern = /^glooUi\\.auth\\./', 'glooUi.auth'],
    ["const of = { glooAgent: 1 }['glooAgent']", 'glooAgent'],
    ["const workload = 'gloo-mesh-mgmt-server'", 'gloo-mesh-mgmt-server'],
    ["const path = ['redis', 'deployment', 'enabled']", 'redis.deployment.enabled'],
  ])('%s is refused', (code, word) => {
    expect(errorsOf('validator/x.ts', code)).toEqual([expect.stringContaining(`${word} is of the chart`)])
  })

  test.each([
    ["const words = ['image', 'redis', 'global', 'name.of']"],
    ["import { common } from './glooAgent.ts'"],
    ['// glooMgmtServer\nexport const text = `${common}.cluster`'],
  ])('%s passes', (code) => {
    expect(errorsOf('validator/x.ts', code)).toEqual([])
  })
})

test.each([
  ['validator/findings/x.ts', ['any-host', 'chart-words', 'folder-cycles', 'import-direction', 'wording']],
  ['validator/formats/x.ts', ['any-host', 'chart-words', 'folder-cycles', 'import-direction', 'wording']],
  ['workspace/files/x.ts', ['any-host', 'folder-cycles', 'import-direction', 'wording']],
  ['workspace/node/x.ts', ['folder-cycles', 'import-direction', 'wording']],
  ['schema/model/x.ts', ['any-host', 'folder-cycles', 'import-direction', 'wording']],
  ['cli/x.ts', ['folder-cycles', 'import-direction', 'wording']],
])('%s is linted by our rules %o', async (file, rules) => {
  const config = (await new ESLint({ cwd: repository }).calculateConfigForFile(join(repository, file))) as {
    rules: Record<string, readonly [severity: number]>
  }
  const ours = Object.entries(config.rules).filter(([id]) => id.startsWith('local/'))
  expect(ours.map(([id]) => id.slice('local/'.length)).sort()).toEqual(rules)
  expect(ours.every(([, [severity]]) => severity === 2)).toBe(true)
})

test('kept results are of one state of the rules, the generated knowledge and the imports between folders', async () => {
  const path: string = join(repository, 'scripts/lint/digest-of-rule-inputs.js')
  const { digestOfRuleInputs, ruleInputs } = (await import(path)) as {
    digestOfRuleInputs: () => string
    ruleInputs: () => string[]
  }
  const config = (await new ESLint({ cwd: repository }).calculateConfigForFile(
    join(repository, 'validator/x.ts'),
  )) as { settings: { ruleInputs: string } }
  expect(config.settings.ruleInputs).toBe(digestOfRuleInputs())
  for (const start of [/^wording\.js: /, /^gloo-platform\.json: /, /^2 validator\/check: .*validator\/text/])
    expect(ruleInputs()).toContainEqual(expect.stringMatching(start))
})
