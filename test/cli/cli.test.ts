import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { main } from '../../cli/main.ts'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { repository, run } from './run.ts'
import { Readable } from 'node:stream'

const fine = 'common:\n  cluster: mgmt\n'

describe('help and version', () => {
  test.each([
    ['--help'],
    ['validate --help'],
    ['validate -h'],
    ['schema --help'],
    ['schema -h'],
    ['values --help'],
    ['values -h'],
    ['help'],
    ['help validate'],
    ['help migrate'],
  ])('%s', async (line) => {
    const { status, stdout, stderr } = await run(line.split(' '))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Usage: gloo-values')
    for (const one of stdout.split('\n')) expect(one.length).toBeLessThanOrEqual(80)
  })

  test('without a command the help goes to stderr', async () => {
    const { status, stdout, stderr } = await run([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Commands:')
  })

  test('--version', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('exit status', () => {
  const warning = `${fine}licensing:\n  licenseKey: x\n`
  test.each([
    ['nothing found', fine, [], 0],
    ['a warning passes', warning, [], 0],
    ['unless warnings fail', warning, ['--fail-on', 'warning'], 1],
    ['an info passes', `${fine}experimental: {asyncStatusWrites: true}\n`, ['--fail-on=warning'], 0],
    ['unless infos fail', `${fine}experimental: {asyncStatusWrites: true}\n`, ['--fail-on=info'], 1],
    ['an error', `${fine}glooAgnt: {}\n`, [], 1],
    ['no YAML, whatever fails', 'a: [', ['--fail-on', 'error'], 2],
    ['the last of equal options counts', warning, ['--fail-on=warning', '--fail-on=error'], 0],
  ])('%s', async (_, stdin, options, status) => {
    expect((await run(['validate', '-', ...options], { stdin })).status).toBe(status)
  })

  test.each(reportFormats)('is the same in the format %s', async (format) => {
    const statuses = []
    for (const stdin of [fine, `${fine}x: 1`, 'a: [']) {
      statuses.push((await run(['validate', '-', '--format', format], { stdin })).status)
    }
    expect(statuses).toEqual([0, 1, 2])
  })

  test('3 for an error of our own, with a stack trace only on request', async () => {
    const broken = { stdin: Readable.from(failing()), stdout: silent(), cwd: '.', argv: ['validate', '-'] }
    const texts: string[] = []
    const stderr = new Writable({
      write(chunk: Buffer, _encoding, done) {
        texts.push(chunk.toString())
        done()
      },
    })
    expect(await main({ ...broken, stderr, env: {} })).toBe(3)
    expect(texts.join('')).toMatch(/internal error.*\nplease report it: https:.*\nset GLOO_VALUES_DEBUG=1/)
    expect(texts.join('')).not.toContain('    at ')
    const again = { ...broken, stdin: Readable.from(failing()), stderr }
    expect(await main({ ...again, env: { GLOO_VALUES_DEBUG: '1' } })).toBe(3)
    expect(texts.join('')).toContain('    at ')
  })

  test.each([{}, { GLOO_VALUES_DEBUG: '1' }])('an error tells no text of a file: %o', async (env) => {
    const broken = { stdin: Readable.from(failing()), stdout: silent(), cwd: '.', argv: ['validate', '-'] }
    const texts: string[] = []
    const stderr = new Writable({
      write(chunk: Buffer, _encoding, done) {
        texts.push(chunk.toString())
        done()
      },
    })
    expect(await main({ ...broken, stderr, env })).toBe(3)
    expect(texts.join('')).toContain('internal error: SyntaxError')
    expect(texts.join('')).not.toContain('hunter2')
  })
})

describe('colour', () => {
  const colored = async (args: string[], env: Record<string, string>, isTTY: boolean): Promise<boolean> =>
    (await run(['validate', '-', ...args], { stdin: 'x: 1', env, isTTY })).stdout.includes('\u001b[')

  test.each([
    ['a terminal', [], {}, true, true],
    ['a pipe', [], {}, false, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['a dumb terminal', [], { TERM: 'dumb' }, true, false],
    ['--color never', ['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
    ['--color always', ['--color=always'], { NO_COLOR: '1' }, false, true],
  ])('%s', async (_, args, env, isTTY, expected) => {
    expect(await colored(args, env, isTTY)).toBe(expected)
  })
})

describe('schema', () => {
  test('prints the schema of the newest chart, or of the version named', async () => {
    const newest = await run(['schema'])
    expect(newest.status).toBe(0)
    expect((JSON.parse(newest.stdout) as { type: string }).type).toBe('object')
    expect((await run(['schema', '--chart-version', '2.7.2'])).stdout).toBe(
      (await run(['schema', '--chart', 'gloo-platform', '--chart-version', 'v2.7'])).stdout,
    )
  })

  test.each([
    [
      ['--chart', 'gloo-plattform'],
      /unknown chart gloo-plattform; available: .*did you mean gloo-platform\?/,
    ],
    [['--chart-version', 'new'], /no schema for gloo-platform new; available: 2\.\d+/],
    [['extra'], /unexpected argument extra/],
  ])('%j is wrong', async (args, message) => {
    const { status, stderr, stdout } = await run(['schema', ...args])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

test('one file under two releases is read once, standard input too', async () => {
  const { stdout } = await run(['validate', '-f', '-', 'a/values.yaml', '-', '--format', 'json'], {
    stdin: fine,
    cwd: repository,
  })
  const report = JSON.parse(stdout) as { releases: unknown; summary: { files: number } }
  expect(report.releases).toMatchObject([
    { name: 'a/values.yaml', files: ['<stdin>', 'a/values.yaml'] },
    { name: '<stdin>', files: ['<stdin>'] },
  ])
  expect(report.summary.files).toBe(2)
})

test('a reader that closes the pipe is not an error', async () => {
  const closed = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  })
  const io = { stdin: Readable.from(['x: 1']), stdout: closed, stderr: silent(), cwd: '.', env: {} }
  expect(await main({ ...io, argv: ['validate', '-'] })).toBe(1)
})

function silent(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done()
    },
  })
}

async function* failing(): AsyncGenerator<string> {
  yield await Promise.reject<string>(new SyntaxError('Unexpected token in\n    at password: hunter2'))
}
