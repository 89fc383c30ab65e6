import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram } from '../../scripts/program/program.ts'
import { run } from '../../scripts/toolchain/run.ts'
import { shareOfDay } from '../share.ts'

const megabyte = 1_000_000
/** What a file may take for each byte of it, beside what the program takes for a small one. */
const mostTimes = 25

let program = ''
let cwd = ''

beforeAll(async () => {
  program = (await buildProgram()).output
  cwd = await mkdtemp(join(tmpdir(), 'gloo-values-memory-'))
  await writeFile(
    join(cwd, 'tell.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync('memory.txt', String(process.resourceUsage().maxRSS)))\n`,
  )
})

afterAll(() => rm(cwd, { recursive: true, force: true }))

/** Bytes that the program has at most in memory while it reads a text. */
async function memoryFor(text: string, expected = 0, words = ''): Promise<number> {
  await writeFile(join(cwd, 'values.yaml'), text)
  const args = ['--require', join(cwd, 'tell.cjs'), program, 'validate', 'values.yaml']
  const { status, stdout } = await run(process.execPath, [...args, '--max-file-size', '100MB'], { cwd })
  expect(status).toBe(expected)
  expect(stdout).toContain(words)
  return Number(await readFile(join(cwd, 'memory.txt'), 'utf8')) * 1024
}

function filled(part: (index: number) => string): string {
  const parts: string[] = []
  for (let length = 0; length < 6 * megabyte; length += parts.at(-1)!.length) parts.push(part(parts.length))
  return parts.join('')
}

const head = 'common:\n  cluster: mgmt\n'
const annotations = 'glooMgmtServer:\n  serviceAccount:\n    extraAnnotations:'
const variables = 'glooMgmtServer:\n  extraEnvs:\n'
const lines = (): string =>
  `${annotations}\n${filled((index) => `      key-${index}.example.com/name: "some value ${index}"\n`)}`

test.each(
  shareOfDay<[string, () => string]>(5, [
    ['plain', lines],
    ['with an anchor', () => `global: {a: &a x, b: *a}\n${lines()}`],
    ['with a merge key', () => `global: {a: &a {x: 1}, b: {<<: *a}}\n${lines()}`],
    [
      'on one line',
      () => `${annotations} {${filled((i) => `key-${i}.example.com/name: "some value ${i}", `)}}\n`,
    ],
    [
      'of variables',
      () => `global:\n  a:\n${filled((i) => `    - name: VARIABLE_${i}\n      value: "some text ${i}"\n`)}`,
    ],
    [
      'of numeric keys',
      () => `global:\n  a:\n${filled((i) => `    - ${i}: "some even longer text ${i}"\n`)}`,
    ],
    [
      'of a section that nothing reads',
      () => `prometheus:\n  a:\n${filled((i) => `    k${i}: text ${i}\n`)}`,
    ],
    ['of one text', () => `global:\n  a: "${filled((index) => `word${index} `)}"\n`],
  ]),
)('a file of 6 MB takes no more than 25 times as much memory: %s', async (_, text) => {
  const base = await memoryFor(head)
  const values = head + text()
  expect(((await memoryFor(values)) - base) / values.length).toBeLessThan(mostTimes)
})

// Each of these took 30 to 300 times its size.
test.each(
  shareOfDay<[string, () => string]>(5, [
    ['names', () => `global:\n  a:\n${filled(() => '    - name: x\n')}`],
    ['numbers', () => `global:\n  a: [${filled(() => '1,')}1]\n`],
    ['empty mappings', () => `global:\n  a: [${filled(() => '{},')}1]\n`],
    ['pairs', () => `global:\n  a: [${filled(() => 'a: 1,')}1]\n`],
    ['mappings of one key', () => `global:\n  a:\n${filled((i) => `    k${i}:\n      a:\n        b: 1\n`)}`],
    ['short items', () => `global:\n  a:\n${filled(() => '    - a: 1\n')}`],
    ['short items in braces', () => `global:\n  a:\n${filled(() => '    - {a: 1}\n')}`],
    ['equal keys', () => `global:\n  a:\n${filled(() => '    k: 1\n')}`],
    ['documents', () => filled(() => 'a: 1\n---\n')],
  ]),
)('a file of 6 MB with more values than that allows is refused: %s', async (_, text) => {
  const base = await memoryFor(head)
  const values = head + text()
  expect(((await memoryFor(values, 2)) - base) / values.length).toBeLessThan(mostTimes)
})

// Measured are 15 to 24, and were 43 to 76.
test.each(
  shareOfDay<[string, number, string, (index: number) => string]>(5, [
    ['unknown keys', 1, 'glooMgmtServer:\n', (i) => `  someUnknownKeyNumber${i}: "text of ${i}"\n`],
    ['octal numbers', 1, `${annotations}\n`, (i) => `      key-${i}.example.com/some-longer-name: 0777\n`],
    [
      'octal numbers of variables',
      1,
      variables,
      (i) => `    SOME_LONGER_VARIABLE_NAME_THAN_ALL_OTHERS_${i}:\n      value: 0777\n`,
    ],
    [
      'unknown keys of variables',
      1,
      variables,
      (i) => `    SOME_LONGER_VARIABLE_NAME_THAN_ALL_OTHERS_${i}:\n      valu: "some longer text ${i}"\n`,
    ],
    ['secrets', 0, 'global:\n', (i) => `  some${i}LongerPassword: "8hf73hf72hfk8a${i}"\n`],
  ]),
)(
  'a file of 6 MB of %s takes memory for what is reported of them',
  async (_, status, above, line) => {
    const base = await memoryFor(head)
    const values = `${head}${above}${filled(line)}`
    expect(((await memoryFor(values, status)) - base) / values.length).toBeLessThan(mostTimes)
  },
  300_000,
)

// Measured are 18 to 25, and were 26 to 42.
test.each(
  shareOfDay<[string, string, (index: number) => string]>(3, [
    ['unknown keys', '', (i) => `key${i}: "text of ${i}"\n`],
    ['octal numbers', `${annotations}\n`, (i) => `      k${i}: 0777\n`],
    ['booleans', `${annotations}\n`, (i) => `      k${i}: true\n`],
    ['expressions', 'glooMgmtServer:\n  extraVolumes:\n', (i) => `    - name: "{{ .Values.nope${i}.x }}"\n`],
    ['numeric keys', 'glooMgmtServer:\n  env:\n', (i) => `    - ${i}: "some even longer text ${i}"\n`],
    [
      'numbers of variables',
      'glooMgmtServer:\n  env:\n',
      (i) => `    - name: VARIABLE_OF_SOME_NAME_${i}\n      value: ${i}\n`,
    ],
  ]),
)(
  'of a file of 6 MB with more findings than that allows the first are reported: %s',
  async (_, above, line) => {
    const base = await memoryFor(head)
    const values = `${head}${above}${filled(line)}`
    const memory = await memoryFor(values, 2, 'has too many findings; the check ended here')
    expect((memory - base) / values.length).toBeLessThan(mostTimes)
  },
  300_000,
)
