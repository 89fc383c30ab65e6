import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { writerTo } from '../../cli/terminal/direct-output.ts'
import { repository } from '../../scripts/helm/helm.ts'
import { buildProgram } from '../../scripts/program/program.ts'
import { run } from '../../scripts/toolchain/run.ts'

let program = ''

beforeAll(async () => {
  program = (await buildProgram()).output
})

/** More than any pipe holds. */
const longReport = ['schema', '--chart-version', '2.7']

test.skipIf(process.platform === 'win32')('a slow reader gets all of a long text', async () => {
  const whole = await run(process.execPath, [program, ...longReport])
  const script = `"$1" "$2" schema --chart-version 2.7 | (sleep 1; cat)`
  const slow = await run('sh', ['-c', script, 'sh', process.execPath, program])
  expect(slow).toEqual(whole)
  expect(whole.stdout.length).toBeGreaterThan(200_000)
})

test('a pipe that does not wait gets the rest by the stream', async () => {
  const direct: string[] = []
  const streamed: string[] = []
  const write = writerTo(
    (bytes, from) => {
      if (direct.length === 2) throw Object.assign(new Error('full'), { code: 'EAGAIN' })
      direct.push(String(bytes.slice(from, from + 3)))
      return 3
    },
    () => ({
      write: (bytes, done) => {
        streamed.push(String(bytes))
        done()
      },
    }),
  )
  const error = await new Promise((resolve) => write('abcdefghi', resolve))
  expect({ direct, streamed, error }).toEqual({ direct: ['abc', 'def'], streamed: ['ghi'], error: undefined })
})

test('another failure of a write is reported', async () => {
  const broken = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  const write = writerTo(
    () => {
      throw broken
    },
    () => ({ write: () => undefined }),
  )
  expect(await new Promise((resolve) => write('abc', resolve))).toBe(broken)
})

test.skipIf(process.platform === 'win32')('a reader that has gone is not an error', async () => {
  const script = `("$1" "$2" schema --chart-version 2.7; echo "status $?" >&2) | true`
  const { stderr } = await run('sh', ['-c', script, 'sh', process.execPath, program])
  expect(stderr).toBe('status 0\n')
})

test.skipIf(process.platform === 'win32')('a report goes to a file', async () => {
  const script = `"$1" "$2" validate -f "$3" > report.txt; cat report.txt; rm report.txt`
  const values = join(repository, 'examples/single-cluster/values.yaml')
  const { stdout } = await run('sh', ['-c', script, 'sh', process.execPath, program, values], {
    cwd: join(repository, 'dist'),
  })
  expect(stdout).toContain('no findings in 1 file')
})

test.skipIf(process.platform === 'win32')(
  'a reader that goes while a pipe that does not wait is full is not an error',
  async () => {
    // A parent that opens the pipe as a socket, once its child has started, makes it one that does not wait.
    const outer = `require('node:child_process')
  .spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit' })
  .on('exit', (code) => console.error('status', code))
new (require('node:net').Socket)({ fd: 1, readable: false })`
    const script = `"$1" -e "$2" "$3" schema --chart-version 2.7 | (sleep 0.3; head -c 1 >/dev/null)`
    const { stderr } = await run('sh', ['-c', script, 'sh', process.execPath, outer, program])
    expect(stderr).toBe('status 0\n')
  },
)
