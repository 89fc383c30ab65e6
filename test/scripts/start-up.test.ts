import type { Plugin } from 'esbuild'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadRulePages } from '../../cli/knowledge/rule-pages.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { bundleProgram } from '../../scripts/program/program.ts'
import { ruleHead } from '../../scripts/program/on-demand-rules.ts'
import { cutTexts } from '../../scripts/program/without-rule-texts.ts'
import { run } from '../../scripts/toolchain/run.ts'

/** Start-up without a clock: what a plain run loads, and how much there is to compile. */
let folder = ''
let sizes: Readonly<Record<string, number>> = {}
let plain: Loaded
let loadBalancer: Loaded
const example = 'examples/oidc/values.yaml'
const withLoadBalancer = 'examples/production-management/values.yaml'

interface Loaded {
  modules: string[]
  /** Modules of Node.js. */
  builtIn: string[]
  files: string[]
}

/** Each module notes that it ran. */
const trace: Plugin = {
  name: 'trace',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const name = relative(repository, path).replaceAll('\\', '/')
      const text = await readFile(path, 'utf8')
      return { contents: `${text}\n;(globalThis.loaded ??= []).push(${JSON.stringify(name)})`, loader: 'ts' }
    })
  },
}

const report = `process.on('exit', () => require('node:fs').writeFileSync(process.env.GLOO_VALUES_TRACE,
  JSON.stringify([globalThis.loaded, process.moduleLoadList, Object.keys(require.cache)])));`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-start-up-'))
  sizes = (await bundleProgram(join(folder, 'plain', 'gloo-values.cjs'))).sizes
  await bundleProgram(join(folder, 'traced', 'gloo-values.cjs'), { plugins: [trace], banner: report })
  plain = await traced(example)
  loadBalancer = await traced(withLoadBalancer)
})

/** What a run over a file loads. */
async function traced(values: string, ...options: string[]): Promise<Loaded> {
  const argv = [
    join(folder, 'traced', 'gloo-values.cjs'),
    'validate',
    '--no-config',
    '-f',
    values,
    ...options,
  ]
  const env = { GLOO_VALUES_TRACE: join(folder, 'trace.json') }
  const { status, stderr } = await run(process.execPath, argv, { cwd: repository, env })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const [modules, list, files] = JSON.parse(await readFile(env.GLOO_VALUES_TRACE, 'utf8')) as string[][]
  return {
    modules: modules!,
    builtIn: list!.flatMap((name) => /^NativeModule (.*)/.exec(name)?.[1] ?? []),
    files: files!.map((path) => basename(path)).sort(),
  }
}

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a plain validate loads what it works with', () => {
  const needed = [
    'cli/bin.ts',
    'cli/commands/validate.ts',
    'validator/sources/read-source.ts',
    'validator/formats/text.ts',
  ]
  expect(plain.modules).toEqual(expect.arrayContaining(needed))
})

test('a plain validate loads no other command, report, fix, policy or carrier, and no flags', () => {
  const rare = [
    /^cli\/commands\/(?!validate\.ts)/,
    /^cli\/reports\/write-report\.ts/,
    /^validator\/formats\/(?:github|gitlab|json|junit|markdown|oneline|sarif)\.ts/,
    /^validator\/show\//,
    /^schema\/gloo-platform\/(?:aws\/(?!reads)|migrations)/,
    /^validator\/set-flags\/(?!flag-kinds)/,
    /^schema\/(?:rules\/built-in|built-in\/(?!severities))/,
    /\/(?:baseline|carriers?|config|edits?|explain|fix(?:es)?|migrate|polic(?:y|ies)|suppressions)(?:\/|\.ts$)/,
  ]
  // They tell whether the rest is needed.
  const cheap = [
    'workspace/carriers/with-carriers.ts',
    'workspace/config/config-error.ts',
    'workspace/config/plan-run.ts',
    'validator/carriers/detect.ts',
    'validator/carriers/parts/json-patch.ts',
    'validator/carriers/parts/templated.ts',
    'validator/suppressions/marker.ts',
  ]
  // Import what is listed here with `await import()` where it is used.
  const found = plain.modules.filter((name) => rare.some((pattern) => pattern.test(name)))
  expect(found.filter((name) => !cheap.includes(name))).toEqual([])
})

test.each([['text'], ['json']])(
  'format %s loads no built-in module that is slow to start',
  async (format) => {
    const { builtIn } = await traced(example, '--format', format)
    const slow =
      /^(?:crypto|child_process|(?:internal\/)?fs\/(?:promises|streams)|worker_threads|https?|net|readline|zlib)$/
    expect(builtIn).not.toEqual([])
    expect(builtIn.filter((name) => slow.test(name))).toEqual([])
  },
)

test('a plain validate loads two files of code and the chart', () => {
  const files = ['core.cjs', 'gloo-platform.json', 'gloo-values.cjs']
  expect(plain.files).toEqual(files)
  expect(loadBalancer.files).toEqual([...files, 'rules-about-keys.cjs'])
})

test('what a plain validate loads stays small', () => {
  const bytesOf = (kind: string, { files } = plain): number =>
    files.filter((file) => file.endsWith(kind)).reduce((sum, file) => sum + sizes[file]!, 0)
  // Node.js goes over each byte at every start: 100 KB cost about 3 ms. Raise these only for what is worth that.
  expect(bytesOf('.cjs')).toBeGreaterThan(100_000)
  expect(bytesOf('.cjs')).toBeLessThan(260_000)
  expect(bytesOf('.cjs', loadBalancer)).toBeLessThan(384_000)
  // What is known of one chart grows with the sections that are modelled.
  expect(bytesOf('.json')).toBeGreaterThan(50_000)
  expect(bytesOf('.json')).toBeLessThan(265_000)
})

test('no code of the program has the texts of rules', async () => {
  // The longest part of each that no quotes and escapes change.
  const parts = (await loadRulePages()).map(
    ({ docs }) => docs.split(/[^\w ,.]/).sort((a, b) => b.length - a.length)[0]!,
  )
  for (const name of Object.keys(sizes).filter((name) => name.endsWith('.cjs'))) {
    const code = await readFile(join(folder, 'plain', name), 'utf8')
    expect(parts.filter((part) => code.includes(part))).toEqual([])
  }
})

test('a rule whose texts are not where they can be cut stops the build', () => {
  const rule =
    "export default defineRule({ id: 'x', summary: 'A.', docs: 'B.', addedIn: '0.1.0', source: ['c'] })"
  expect(() => cutTexts(rule, 'x.ts')).toThrow(
    'x.ts does not declare summary, docs, addedIn, source, example of a rule',
  )
})

test('what a rule about some keys says of itself has no code of its module', () => {
  const rule = `import { start } from './start.ts'
export default defineRule({ id: 'x', aboutKeys: start, since: first, messages: {}, check() {} })
const first = '2.4.0'`
  expect(() => ruleHead(rule, 'x.ts', 'whole')).toThrow(
    'x.ts: only messages and check may use first; import it',
  )
  const head = ruleHead(rule.replace('first, messages', '"2.4.0", messages'), 'x.ts', 'whole')
  expect(head).toContain('id: \'x\', aboutKeys: start, since: "2.4.0"')
  expect(head).not.toContain('const first')
})

test('a rule about some keys and what reads flags are loaded where a release has them', async () => {
  const values = join(folder, 'load-balancer.yaml')
  const key = 'service.beta.kubernetes.io/aws-load-balancer-scheme'
  await writeFile(
    values,
    `glooMgmtServer: { enabled: true, serviceOverrides: { metadata: { annotations: { ${key}: x } } } }\n`,
  )
  const argv = [join(folder, 'plain', 'gloo-values.cjs'), 'validate', '--no-config', '-f', values]
  const { status, stdout } = await run(process.execPath, [...argv, '--set', 'common.cluster=mgmt'])
  expect(status).toBe(1)
  expect(stdout).toContain(`"${key}" requires internal or internet-facing, got "x"  aws-annotation-value`)
})

test('a file that is not ordinary is read, on demand', async () => {
  const values = join(folder, 'flow.yaml')
  await writeFile(values, 'common: { cluster: }, }\n')
  const argv = [join(folder, 'plain', 'gloo-values.cjs'), 'validate', '--no-config', '-f', values]
  const { status, stdout, stderr } = await run(process.execPath, argv)
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  expect(stdout).toContain('yaml-syntax')
})
