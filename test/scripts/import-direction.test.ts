import { expect, test } from 'vitest'
import { lintRule } from './lint-rule.ts'

const errorsOf = await lintRule('import-direction.js', 'importDirection')

test.each([
  ['schema/model/x.ts', "import '../gloo-platform/chart.ts'", 'schema/gloo-platform'],
  ['schema/model/x.ts', "import '../kubernetes/index.ts'", 'schema/kubernetes'],
  ['schema/model/x.ts', "import '../built-in/index.ts'", 'schema/built-in'],
  ['schema/kubernetes/x.ts', "export * from '../gloo-platform/sources.ts'", 'schema/gloo-platform'],
  ['schema/gloo-platform/rules/x.ts', "import '../../built-in/index.ts'", 'schema/built-in'],
  ['schema/gloo-platform/x.ts', "import '../charts.ts'", 'schema'],
  ['schema/gloo-platform/x.ts', "import '../../validator/findings/finding.ts'", 'validator'],
  ['schema/charts.ts', "import '../generator/plan.ts'", 'generator'],
  ['generator/emit/x.ts', "import '../../schema/gloo-platform/chart.ts'", 'schema/gloo-platform'],
  ['generator/x.ts', "import '../schema/charts.ts'", 'schema'],
  ['generator/x.ts', "import '../validator/finding.ts'", 'validator'],
  ['validator/rules/x.ts', "import '../../schema/gloo-platform/chart.ts'", 'schema/gloo-platform'],
  ['validator/x.ts', "import '../schema/kubernetes/index.ts'", 'schema/kubernetes'],
  ['validator/x.ts', "await import('../generator/plan.ts')", 'generator'],
  ['validator/x.ts', "type X = import('../cli/io.ts').Io", 'cli'],
  ['validator/text/x.ts', "import '../../workspace/files/glob.ts'", 'workspace'],
  ['workspace/files/x.ts', "import '../../cli/terminal/io.ts'", 'cli'],
  ['workspace/files/x.ts', "import '../node/node-files.ts'", 'workspace/node'],
  ['workspace/x.ts', "import '../schema/gloo-platform/chart.ts'", 'schema/gloo-platform'],
  ['cli/x.ts', "import '../scripts/helm/helm.ts'", 'scripts'],
  ['cli/x.ts', "import '../test/cli/run.ts'", 'test'],
  ['scripts/x.ts', "import '../cli/main.ts'", 'cli'],
])('%s: %s is refused', (file, code, target) => {
  expect(errorsOf(file, code)).toEqual([expect.stringContaining(`may not import from ${target} `)])
})

test.each([
  ['schema/model/x.ts', "import './field.ts'"],
  ['schema/gloo-platform/rules/x.ts', "import '../../model/rule.ts'"],
  ['schema/charts.ts', "import './gloo-platform/chart.ts'"],
  ['generator/emit/x.ts', "import '../../schema/model/chart.ts'"],
  ['workspace/files/x.ts', "import '../../validator/text/lines.ts'"],
  ['workspace/node/x.ts', "import '../files/file-system.ts'"],
  ['cli/x.ts', "import '../workspace/node/node-files.ts'"],
  ['cli/x.ts', "import '../generator/run.ts'\nimport '../schema/charts.ts'"],
  ['test/x.ts', "import '../cli/main.ts'"],
])('%s: %s passes', (file, code) => {
  expect(errorsOf(file, code)).toEqual([])
})
