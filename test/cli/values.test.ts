import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { main } from '../../cli/main.ts'
import { run, type Run } from './run.ts'

const files = {
  'base.yaml':
    'common:\n  cluster: mgmt\nlicensing:\n  glooMeshLicenseKey: hush-base\nglooMgmtServer:\n  statsPort: 9091\n',
  'prod.yaml': 'common:\n  cluster: prod\nglooMgmtServer:\n  extraArgs: [a, b]\n',
  'secrets.yaml': `glooMgmtServer:
  extraEnvs:
    FOO:
      value: hush-env
  extraArgs: [--password, hush-item]
unknownSection:
  password: hush-unknown
  tokens: [hush-list]
redis:
  auth:
    passwrd: hush-mistyped
licensing:
  glooMeshLicenseKey:hush-key: 1
`,
  'broken.yaml': 'common: [\n',
}

let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
})

afterAll(() => {
  rmSync(cwd, { recursive: true })
})

function values(...args: string[]): Promise<Run> {
  return run(['values', ...args], { cwd })
}

async function printed(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await values(...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe('what is printed', () => {
  test('the layers over the defaults of the chart', async () => {
    const yaml = parse(await printed('-f', 'base.yaml', '-f', 'prod.yaml')) as Record<string, object>
    expect(yaml.common).toMatchObject({ cluster: 'prod', leaderElection: true })
    expect(yaml.glooMgmtServer).toMatchObject({ statsPort: 9091, extraArgs: ['a', 'b'], enabled: false })
    expect(JSON.parse(await printed('-f', 'base.yaml', '-f', 'prod.yaml', '--format', 'json'))).toEqual(yaml)
  })

  test('without any argument the defaults', async () => {
    expect(parse(await printed())).toMatchObject({ glooMgmtServer: { statsPort: 9091 } })
    expect(await printed('--only-user')).toBe('{}\n')
    expect(await printed('--only-user', '--origins')).toBe('{}\n')
    expect(await printed('--only-user', '--format', 'json')).toBe('{}\n')
    expect(await printed('--only-user', '--format', 'json', '--origins')).toBe('[]\n')
  })

  test('the defaults of older charts', async () => {
    const safeMode = async (version: string): Promise<unknown> =>
      (parse(await printed('--chart-version', version)) as { glooMgmtServer: { safeMode: unknown } })
        .glooMgmtServer.safeMode
    expect(await safeMode('2.5')).not.toEqual(await safeMode('2.7'))
  })

  test('of files with Windows line ends the same', async () => {
    writeFileSync(join(cwd, 'windows.yaml'), files['base.yaml'].replaceAll('\n', '\r\n'))
    expect(await printed('-f', 'windows.yaml', '--only-user')).toBe(
      await printed('-f', 'base.yaml', '--only-user'),
    )
  })

  test('the global of an umbrella chart, which a subchart always has', async () => {
    expect(await printed('--root', 'a.b', '--set', 'a.b.c=1', '--only-user')).toBe('c: 1\n')
    expect(parse(await printed('--root', 'gloo', '--set', 'gloo.c=1'))).toMatchObject({ global: {}, c: 1 })
    expect(await printed('--root', 'gloo', '--set', 'gloo.c=1,global.d=2', '--only-user')).toBe(
      'c: 1\nglobal:\n  d: 2\n',
    )
  })

  test('with --root a key may hold dots', async () => {
    expect(await printed('--root', 'a\\.b', '--set', 'a\\.b.c=1', '--only-user')).toBe('c: 1\n')
  })
})

describe('origins', () => {
  const layers = ['-f', 'base.yaml', '-f', 'prod.yaml', '--only-user']

  test('are comments, and name a flag by the key that it sets', async () => {
    expect(
      await printed(
        ...layers,
        '--origins',
        '--set',
        'redis.db=1,common.cluster=flag,glooMgmtServer.extraArgs[1]=z',
      ),
    ).toBe(`common:
  cluster: flag                 # --set common.cluster, overrides prod.yaml:2:3, base.yaml:2:3
licensing:
  glooMeshLicenseKey: "******"  # base.yaml:4:3, overrides chart default
glooMgmtServer:
  statsPort: 9091               # base.yaml:6:3, overrides chart default
  extraArgs:                    # prod.yaml:4:3
    - a
    - z                         # --set glooMgmtServer.extraArgs[1]
redis:
  db: 1                         # --set redis.db, overrides chart default
`)
  })

  test('the YAML is the same without its comments', async () => {
    expect(parse(await printed(...layers, '--origins'))).toEqual(parse(await printed(...layers)))
  })

  test('in JSON keep every digit of a number', async () => {
    const options = ['--set', 'a=9007199254740993', '--only-user', '--format', 'json']
    expect(await printed(...options)).toContain('"a": 9007199254740993')
    expect(await printed(...options, '--origins')).toContain('"value": 9007199254740993')
  })

  test('in JSON name a flag as reports do: by its first key, and that there are more', async () => {
    const json = await printed(...layers, '--origins', '--format', 'json', '--set', 'redis.db=1,common.x=2')
    expect(json).toContain('"setBy": {"kind":"flag","flag":"--set redis.db,…"}')
  })

  test('say what the chart sets', async () => {
    expect(await printed('--origins')).toMatch(/^ {2}leaderElection: true +# chart default$/m)
  })

  test('are a list of leaves in JSON', async () => {
    const json = await printed(...layers, '--origins', '--format', 'json', '--set', 'common.cluster=flag')
    expect(JSON.parse(json)).toEqual([
      {
        path: ['common', 'cluster'],
        value: 'flag',
        setBy: { kind: 'flag', flag: '--set common.cluster' },
        overrides: [
          { kind: 'file', file: 'prod.yaml', line: 2, col: 3 },
          { kind: 'file', file: 'base.yaml', line: 2, col: 3 },
        ],
      },
      {
        path: ['licensing', 'glooMeshLicenseKey'],
        value: '******',
        setBy: { kind: 'file', file: 'base.yaml', line: 4, col: 3 },
        overrides: [{ kind: 'chart' }],
      },
      {
        path: ['glooMgmtServer', 'statsPort'],
        value: 9091,
        setBy: { kind: 'file', file: 'base.yaml', line: 6, col: 3 },
        overrides: [{ kind: 'chart' }],
      },
      {
        path: ['glooMgmtServer', 'extraArgs'],
        value: ['a', 'b'],
        setBy: { kind: 'file', file: 'prod.yaml', line: 4, col: 3 },
        overrides: [],
      },
    ])
  })
})

describe('secrets', () => {
  const flags = [
    ...['--set', 'licensing.glooMeshLicenseKey=hush-set'],
    ...['--set-json', 'redis.auth.password="hush-json"'],
    ...['--set-string', 'glooAgent.extraEnvs.BAR.value=hush-string'],
    ...['--set', 'other=1,licensing.glooNetworkLicenseKey=hush-second'],
  ]

  test.each([
    [[]],
    [['--format', 'json']],
    [['--origins']],
    [['--origins', '--format', 'json']],
    [['--only-user', '--origins']],
  ])('are not printed with %j', async (options) => {
    const stdout = await printed('-f', 'secrets.yaml', ...flags, ...options)
    expect(stdout).toContain('******')
    expect(stdout).not.toContain('hush')
  })

  test('are printed on request', async () => {
    const stdout = await printed('-f', 'secrets.yaml', ...flags, '--show-secrets')
    for (const secret of [
      'set',
      'json',
      'string',
      'second',
      'env',
      'item',
      'unknown',
      'list',
      'mistyped',
      'key',
    ])
      expect(stdout).toContain(`hush-${secret}`)
  })

  test.each([
    ['--set', 'licensing.glooMeshLicenseKey=a,hush'],
    ['--set', 'licensing.glooMeshLicenseKey=a,hush.hush'],
    ['--set', 'licensing.glooMeshLicenseKey={hush'],
    ['--set', 'licensing.glooMeshLicenseKey:hush'],
    ['--set', 'licensing.glooMeshLicenseKey=a[hush],x[hush]=1'],
    ['--set', 'x[0]=1,redis.auth.password=a,b[0]hush=1'],
    ['--set-json', 'licensing={"glooMeshLicenseKey":"hush"'],
    ['--set-json', '{"licensing":{"glooMeshLicenseKey":"hush"}} hush'],
    ['--set-file', 'licensing.glooMeshLicenseKey=hush'],
  ])('are not printed when Helm refuses %s %s', async (...flag) => {
    const { status, stdout, stderr } = await values(...flag)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toContain('hush')
    for (const format of ['text', 'oneline', 'json']) {
      expect((await run(['validate', ...flag, '--format', format])).stdout).not.toContain('hush')
    }
  })

  test('are not printed in the name of a flag', async () => {
    const { stdout } = await run(['validate', '--set', 'licensing.glooMeshLicenseKey:hush=x'])
    expect(stdout).toContain('licensing["******"] is not a known key')
    expect(stdout).not.toContain('hush')
  })
})

describe('refusals', () => {
  test.each([
    [['-f', 'broken.yaml'], 'broken.yaml:1:9  error  unclosed bracket'],
    [['-f', 'none.yaml'], 'none.yaml:1:1  error  the file does not exist'],
    [['-f', 'https://example.com/values.yaml'], 'a URL cannot be read: gloo-values opens no connection'],
    [['-f', 'secrets://values.yaml'], 'help: decrypt it to standard input'],
    [['--set-file', 'a=https://example.com/a.txt'], 'a URL cannot be read'],
    [['--root', 'gloo', '-f', 'base.yaml'], 'no layer has the key gloo that --root names'],
    [['-f', 'a"b.yaml'], `Helm reads -f as CSV; write a name with a comma or a quote as '"a,b.yaml"'`],
    [['base.yaml'], 'unexpected argument base.yaml\nname the layers with -f, as with Helm'],
    [['--chart-version', '2.2'], 'chart versions before 2.3'],
    [['--chart-version', 'new'], '--chart-version requires a version such as 2.7'],
    [['--helm-version', '2.16'], '--helm-version requires a version of Helm 3 or 4'],
    [['--max-file-size', '10'], 'the file is larger than the limit of 10 bytes'],
    [['--set', '--origins'], '--set requires a value'],
  ])('%j', async (args, message) => {
    const files = args.includes('--max-file-size') ? ['-f', 'base.yaml'] : []
    const { status, stdout, stderr } = await values(...files, ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test.each(['0', '-1', '1.5MB', 'MB', '10 MB x', '1TB', ''])('a size such as %j', async (size) => {
    const { status, stderr } = await values(`--max-file-size=${size}`)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^gloo-values: --max-file-size requires a (?:value|size such as 20MB)/)
  })

  test.each(['200', '200B', '1k', '1KB', '1 KiB', '2mb', '1GB'])('a size of %s is taken', async (size) => {
    expect((await values('--max-file-size', size, '-f', 'base.yaml')).status).toBe(0)
  })

  test('a newer chart than the model is said, and printed', async () => {
    const { status, stdout, stderr } = await values('--chart-version', '2.99')
    expect(status).toBe(0)
    expect(stdout).toContain('glooMgmtServer:')
    expect(stderr).toMatch(/^gloo-values: gloo-platform 2\.99 is newer than the newest known chart/)
  })

  test('what is odd and not refused is said beside the values', async () => {
    writeFileSync(join(cwd, 'twice.yaml'), 'a:\n  b: 1\n  b: 2\n')
    const file = await values('-f', 'twice.yaml', '--only-user')
    expect(file).toMatchObject({ status: 0, stdout: 'a:\n  b: 2\n' })
    expect(file.stderr).toContain('twice.yaml:3:3')
    const flag = await values('--set', '=x', '--only-user')
    expect(flag).toMatchObject({ status: 0, stdout: '{}\n' })
    expect(flag.stderr).toContain('this flag sets nothing')
  })
})

test('a reader that closes the pipe is not an error', async () => {
  const closed = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  })
  const io = { stdin: Readable.from([]), stdout: closed, stderr: closed, cwd, env: {} }
  expect(await main({ ...io, argv: ['values'] })).toBe(0)
})
