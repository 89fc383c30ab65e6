import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globPattern, isGlob } from '../../workspace/files/glob.ts'
import { run } from './run.ts'

const fine = 'common:\n  cluster: mgmt\n'

const files = {
  'lists/patch.yaml': '- op: add\n',
  'behind-values/two.yaml': 'common:\n  cluster: mgmt\n---\n- op: add\n',
  'infra/main.tf': 'locals {}\n',
  'infra/kustomization.yaml': 'resources: [namespace.yaml]\n',
  'umbrella.yaml': 'gloo:\n  common:\n    cluster: mgmt\n',
  'base.yaml': fine,
  'clusters/east.yaml': fine,
  'clusters/west.yml': fine,
  'clusters/deep/north/values.yaml': fine,
  'clusters/notes.txt': 'no values',
  'clusters/.hidden/values.yaml': 'a: [',
  'clusters/node_modules/values.yaml': 'a: [',
  'bad/broken.yaml': 'common: [\n',
  'bad/fine.yaml': fine,
  'bad/wrong.yaml': `${fine}glooAgnt: {}\n`,
  'odd/[x].yaml': fine,
  'odd/a,b.yaml': fine,
  'none/notes.txt': '',
}

interface Report {
  releases: { name: string; files: string[]; errors: number }[]
  diagnostics: { file: string; ruleId: string; release: string; message: string }[]
}

let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, dirname(name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  symlinkSync(join(cwd, 'clusters'), join(cwd, 'clusters/deep/loop'))
})

afterAll(() => {
  rmSync(cwd, { recursive: true })
})

async function validate(...args: string[]): Promise<Report & { status: number }> {
  const { status, stdout, stderr } = await run(['validate', '--format', 'json', ...args], {
    cwd,
    stdin: fine,
  })
  expect(stderr).toBe('')
  return { status, ...(JSON.parse(stdout) as Report) }
}

async function releases(...args: string[]): Promise<string[]> {
  return (await validate(...args)).releases.map(({ files }) => files.join('+'))
}

describe('releases of a command line', () => {
  test.each<[string[], string[]]>([
    [['-f', 'base.yaml', '-f', 'clusters/east.yaml'], ['base.yaml+clusters/east.yaml']],
    [['-f', 'base.yaml,clusters/east.yaml'], ['base.yaml+clusters/east.yaml']],
    [
      ['base.yaml', 'clusters/east.yaml'],
      ['base.yaml', 'clusters/east.yaml'],
    ],
    [
      ['-f', 'base.yaml', 'clusters/east.yaml', 'clusters/west.yml'],
      ['base.yaml+clusters/east.yaml', 'base.yaml+clusters/west.yml'],
    ],
    [['clusters'], ['clusters/deep/north/values.yaml', 'clusters/east.yaml', 'clusters/west.yml']],
    [['clusters/'], ['clusters/deep/north/values.yaml', 'clusters/east.yaml', 'clusters/west.yml']],
    [['clusters/*.yaml'], ['clusters/east.yaml']],
    [['./clusters/{east,west}.y*ml'], ['clusters/east.yaml', 'clusters/west.yml']],
    [['clusters/**/*.yaml'], ['clusters/deep/north/values.yaml', 'clusters/east.yaml']],
    [
      ['clusters/*', '--set', 'a=1'],
      ['clusters/east.yaml', 'clusters/notes.txt', 'clusters/west.yml'],
    ],
    [['base.yaml', 'base.yaml', 'bas*.yaml'], ['base.yaml']],
    [['odd/[x].yaml'], ['odd/[x].yaml']],
    [['odd/a,b.yaml'], ['odd/a,b.yaml']],
    [['-f', '-', 'base.yaml'], ['<stdin>+base.yaml']],
    [
      ['-', 'base.yaml'],
      ['<stdin>', 'base.yaml'],
    ],
  ])('%j', async (args, expected) => {
    expect(await releases(...args)).toEqual(expected)
  })

  test('flags are set in each, and their findings reported once', async () => {
    const { diagnostics, releases } = await validate(
      'base.yaml',
      'clusters/east.yaml',
      '--set',
      'common.clustr=a',
    )
    expect(diagnostics).toMatchObject([{ file: '--set common.clustr', release: 'base.yaml' }])
    expect(releases.map(({ errors }) => errors)).toEqual([1, 1])
  })
})

describe('a file with a list at its top', () => {
  test.each<[string[], number, string[]]>([
    [['lists/patch.yaml'], 2, ['yaml-syntax']],
    [['lists/p*.yaml'], 2, ['yaml-syntax']],
    [['-f', 'lists/patch.yaml'], 2, ['yaml-syntax']],
    [['lists'], 0, ['other-chart']],
    [['-f', 'base.yaml', 'lists'], 0, ['other-chart']],
    [['--root', 'gloo', '-f', 'umbrella.yaml', 'lists'], 0, ['other-chart']],
    [['lists', 'lists/patch.yaml'], 2, ['yaml-syntax']],
    [['behind-values'], 2, ['yaml-syntax']],
  ])('%j', async (args, expected, rules) => {
    const { status, diagnostics } = await validate(...args)
    expect({ status, rules: diagnostics.map(({ ruleId }) => ruleId) }).toEqual({ status: expected, rules })
  })

  test('is passed over by migrate only in a folder', async () => {
    const migrate = (name: string): ReturnType<typeof run> =>
      run(['migrate', '--from', '2.3', '--to', '2.7', name], { cwd })
    expect(await migrate('lists')).toMatchObject({ status: 0, stderr: '' })
    expect(await migrate('lists/patch.yaml')).toMatchObject({ status: 2 })
  })
})

describe('arguments that are not files', () => {
  test.each([
    ['infra', 'no values found: no values file (*.yaml, *.yml), and no other file has a release'],
    ['none', 'no values file (*.yaml, *.yml) in this folder'],
    ['nowhere/*.yaml', 'no file matches the pattern'],
    ['clusters/[.yaml', 'no file matches the pattern'],
    ['', 'the file name is empty'],
    ['https://example.com/values.yaml', 'a URL cannot be read: gloo-values opens no connection'],
    ['secrets://values.yaml', 'an encrypted file cannot be read: gloo-values runs no Helm plugin'],
  ])('%j', async (name, message) => {
    const { status, diagnostics } = await validate(name)
    expect(status).toBe(2)
    expect(diagnostics).toMatchObject([{ message, ruleId: 'unreadable-file' }])
  })

  test('an empty -f alone is not a file', async () => {
    const { status, stderr } = await run(['validate', '-f', ''], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('no values file given')
  })
})

test('a broken file does not stop the others, and the summary has a line for each', async () => {
  const { status, stdout } = await run(['validate', 'bad', 'missing.yaml', 'base.yaml'], { cwd })
  expect(status).toBe(2)
  const summary = stdout.slice(stdout.indexOf('bad/broken.yaml  '))
  expect(summary).toBe(`bad/broken.yaml  1 error, 0 warnings, 0 infos
bad/fine.yaml    passed
bad/wrong.yaml   1 error, 0 warnings, 0 infos
missing.yaml     1 error, 0 warnings, 0 infos
base.yaml        passed

3 errors, 0 warnings, 0 infos in 5 files
`)
})

test('a broken layer is reported once, and lies under each release', async () => {
  const { status, diagnostics, releases } = await validate(
    '-f',
    'bad/broken.yaml',
    'base.yaml',
    'bad/wrong.yaml',
  )
  expect(status).toBe(2)
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['yaml-syntax', 'unknown-key'])
  expect(releases.map(({ errors }) => errors)).toEqual([1, 2])
})

describe('patterns', () => {
  test.each<[string, string[], string[]]>([
    ['*.yaml', ['a.yaml'], ['a/b.yaml', 'a.yml', 'axyaml']],
    ['a/**', ['a/b', 'a/b/c'], ['b']],
    ['**/x.yaml', ['x.yaml', 'a/x.yaml', 'a/b/x.yaml'], ['ax.yaml']],
    ['?.yaml', ['a.yaml'], ['ab.yaml', '/.yaml']],
    ['[ab].yaml', ['a.yaml'], ['c.yaml']],
    ['[!ab].yaml', ['c.yaml'], ['a.yaml']],
    ['{a,b/*}.yaml', ['a.yaml', 'b/c.yaml'], ['c.yaml']],
    ['a+(b).yaml', ['a+(b).yaml'], ['ab.yaml', 'abb.yaml']],
    ['é*.yaml', ['é😀.yaml'], ['e.yaml']],
  ])('%s', (glob, matching, others) => {
    const { pattern } = globPattern(glob)
    expect(matching.filter((name) => !pattern.test(name))).toEqual([])
    expect(others.filter((name) => pattern.test(name))).toEqual([])
  })

  test.each([
    ['a/b/*.yaml', 'a/b'],
    ['*.yaml', '.'],
    ['./a*/b', '.'],
    ['/etc/*.yaml', '/etc'],
    ['/*.yaml', '/'],
    ['../x/*.yaml', '../x'],
  ])('the search for %s starts in %s', (glob, base) => {
    expect(globPattern(glob).base).toBe(base)
  })

  test('a plain name is none', () => {
    expect(isGlob('a-b_c.d/e.yaml')).toBe(false)
  })
})
