import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './run.ts'

let cwd: string

const files: Record<string, string | Uint8Array> = {
  'values.yaml': 'common:\n  cluster: mgmt\n',
  'empty.yaml': '',
  'comment.yaml': '# nothing\n',
  'null.yaml': '---\nnull\n',
  'braces.yaml': '{}\n',
  'list.yaml': '- a\n',
  'scalar.yaml': 'abc\n',
  'documents.yaml': 'chartVersion: "2.7"\n---\nchartVersion: "2.6"\n',
  'one-document.yaml': '---\nchartVersion: "2.7"\n---\n',
  'broken.yaml': 'chartVersion: [\n',
  'broken.json': '{\n  "version": 1,\n  "findings": [}\n}\n',
  'behind.json': '{"version": 1, "findings": []}\n\nx\n',
  'binary.yaml': Uint8Array.of(0x61, 0x0a, 0xff, 0xfe, 0x0a),
  'utf-16.yaml': Uint8Array.of(0xff, 0xfe, 0x61, 0x00),
}

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-odd-arguments-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  mkdirSync(join(cwd, 'folder'))
  symlinkSync('gone', join(cwd, 'dead.yaml'))
  symlinkSync('loop.yaml', join(cwd, 'loop.yaml'))
})

afterAll(() => rmSync(cwd, { recursive: true }))

async function stderrOf(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(['validate', 'values.yaml', ...args], { cwd })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  return stderr
}

const elsewhere = 'start with settings such as `releases:`; values belong in another file'

test.each([
  [
    '.',
    'cannot read the configuration .: this is a folder, not a file\nname the file in it; --no-config ignores it\n',
  ],
  ['folder', 'cannot read the configuration folder: this is a folder, not a file\n'],
  ['gone.yaml', 'cannot read the configuration gone.yaml: the file does not exist\ncheck the path; '],
  [
    'values.yaml/x',
    'cannot read the configuration values.yaml/x: the file does not exist: a part of its path is not a folder\n',
  ],
  [
    'dead.yaml',
    'cannot read the configuration dead.yaml: the symbolic link leads to a file that does not exist\n',
  ],
  ['loop.yaml', 'cannot read the configuration loop.yaml: the path is a loop of symbolic links\n'],
  [
    'binary.yaml',
    'cannot read the configuration binary.yaml: the file is not UTF-8 text: see line 2\nsave it as UTF-8; ',
  ],
  ['utf-16.yaml', 'cannot read the configuration utf-16.yaml: the file is UTF-16, not UTF-8 text\n'],
  ['', '--config requires a value, got an empty one\na variable in the command may be empty; see: '],
])('--config %j', async (name, text) => {
  expect(await stderrOf('--config', name)).toContain(`gloo-values: ${text}`)
})

test.each([
  ['list.yaml', 1, 'the top level of the configuration is not a mapping', elsewhere],
  ['scalar.yaml', 1, 'the top level of the configuration is not a mapping', elsewhere],
  ['documents.yaml', 3, 'the configuration has a second document', 'remove the line --- between'],
  ['broken.yaml', 1, 'unclosed bracket', 'close it'],
  ['empty.yaml', 1, 'the configuration is empty', '{}'],
  ['comment.yaml', 1, 'the configuration is empty', '--no-config ignores it'],
  ['null.yaml', 1, 'the configuration is empty', '{}'],
  ['/dev/null', 1, 'the configuration is empty', '--no-config ignores it'],
  ['values.yaml', 1, 'common is not a known key; known keys: awsLoadBalancerController,', ''],
])('the configuration %s has its error reported at line %i', async (name, line, message, help) => {
  const text = await stderrOf('--config', name)
  expect(text).toMatch(new RegExp(`^\\S+:${line}:\\d+  error  `))
  expect(text).toContain(message)
  expect(text).toContain(help)
  expect(text).not.toContain('Helm')
})

test.each(['braces.yaml', 'one-document.yaml'])('the configuration %s is fine', async (name) => {
  expect((await run(['validate', 'values.yaml', '--config', name], { cwd })).status).toBe(0)
})

test.each([
  ['.', 'cannot read the baseline .: this is a folder, not a file\nname the file in it\n'],
  ['gone.json', 'the baseline gone.json does not exist\ncreate it with --write-baseline, and commit it\n'],
  ['dead.yaml', 'the baseline dead.yaml does not exist\n'],
  ['loop.yaml', 'cannot read the baseline loop.yaml: the path is a loop of symbolic links\n'],
  [
    'empty.yaml',
    'the baseline empty.yaml is invalid: it is empty\nto write a new one, remove the file and run again ',
  ],
  ['broken.json', 'the baseline broken.json is invalid: it is not JSON: see line 3\n'],
  ['behind.json', 'the baseline behind.json is invalid: it is not JSON: see line 3\n'],
  ['list.yaml', 'the baseline list.yaml is invalid: it is not JSON: see line 1\n'],
  [
    'braces.yaml',
    'the baseline braces.yaml is invalid: it is not a baseline: "findings" is missing at the top level\n',
  ],
  [
    'binary.yaml',
    'cannot read the baseline binary.yaml: the file is not UTF-8 text: see line 2\nsave it as UTF-8\n',
  ],
  ['', '--baseline requires a value, got an empty one\n'],
])('--baseline %j', async (name, text) => {
  expect(await stderrOf('--baseline', name)).toContain(`gloo-values: ${text}`)
})

test('a baseline is written where a link says, though nothing is there yet', async () => {
  symlinkSync('behind-link.json', join(cwd, 'link.json'))
  const { status } = await run(['validate', 'values.yaml', '--baseline', 'link.json', '--write-baseline'], {
    cwd,
  })
  expect(status).toBe(0)
  expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(cwd, 'behind-link.json'), 'utf8')).toContain('"version": 1')
})

test.each([
  ['json=.', '--output: . cannot be written: it is a folder\nname a file in it\n'],
  ['json=folder', '--output: folder cannot be written: it is a folder\n'],
  [
    'json=values.yaml/x',
    '--output: values.yaml/x cannot be written: a part of its path is not a folder\ncheck the path\n',
  ],
  ['json=loop.yaml', '--output: loop.yaml cannot be written: it is a loop of symbolic links\n'],
  [`json=${'x'.repeat(300)}`, 'xxx cannot be written: the path is too long\nshorten it\n'],
  ['json=', '--output requires FORMAT=FILE such as sarif=report.sarif, got "json="\n'],
  ['', '--output requires a value, got an empty one\n'],
])('--output %j', async (output, text) => {
  const { status, stderr } = await run(['validate', 'values.yaml', '--output', output], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain(text)
})

test.each(['chart-version', 'helm-version', 'root', 'max-file-size', 'format', 'rule', 'policy', 'fail-on'])(
  '--%s without a text names the option, and where to look',
  async (option) => {
    const text = `gloo-values: --${option} requires a value, got an empty one
a variable in the command may be empty; see: gloo-values validate --help
`
    expect(await stderrOf(`--${option}`, '')).toBe(text)
    expect(await stderrOf(`--${option}=`)).toBe(text)
  },
)

test('a -f without a text is Helm’s, and is reported', async () => {
  const note =
    'gloo-values: -f has an empty name, which Helm silently ignores; a variable in the command may be empty\n'
  for (const empty of [['-f', ''], ['-f='], ['--values', '']]) {
    const { status, stderr } = await run(['validate', 'values.yaml', ...empty], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: note })
  }
  expect((await run(['values', '-f', '', '-f', 'values.yaml', '--only-user'], { cwd })).stderr).toBe(note)
})

test('a folder is not a layer', async () => {
  const { status, stdout } = await run(['validate', '-f', '.', '--format', 'oneline'], { cwd })
  expect(status).toBe(2)
  expect(stdout).toBe('.:1:1: error: this is a folder, not a file [unreadable-file]\n')
})

test.each([
  [['explain', ''], 'unknown rule ""'],
  [[''], 'unknown command ""'],
])('%j', async (argv, text) => {
  const { status, stderr } = await run(argv, { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain(text)
})
