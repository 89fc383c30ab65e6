import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asOtherUser } from './as-other-user.ts'
import { run, type Run } from './run.ts'

const values = 'common:\n  cluster: mgmt\n'
const misspelt = 'common:\n  clustr: mgmt\n'
let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-odd-files-'))
  chmodSync(cwd, 0o755)
  mkdirSync(join(cwd, 'all'))
  write('all/values.yaml', misspelt)
})

afterEach(() => {
  // Longer paths than the system takes are removed step by step only by the system's own program.
  execFileSync('chmod', ['-R', 'u+rwX', cwd])
  execFileSync('rm', ['-rf', cwd])
})

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(cwd, name), content)
}

/** A file of a name that is not UTF-8: `café` in Latin-1, with an ending. */
function writeLatin1(folder: string, ending: string): void {
  writeFileSync(
    Buffer.concat([Buffer.from(join(cwd, folder, 'caf')), Buffer.of(0xe9), Buffer.from(ending)]),
    values,
  )
}

function validate(...args: string[]): Promise<Run> {
  return run(['validate', '--format', 'oneline', ...args], { cwd })
}

const notRead = (name: string, message: string): string =>
  `${name}:1:1: error: ${message} [unreadable-file]\n`
const folderMessage = 'no permission to read the folder'

/** Reports the error, ends with status 2, and has checked the other file all the same. */
async function expectError(arg: string, name: string, message: string): Promise<void> {
  const { status, stdout, stderr } = await asOtherUser(() => validate(arg))
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
  expect(stdout).toContain(notRead(name, message))
  expect(stdout).toContain('all/values.yaml:2:3: error: common.clustr is not a known key')
}

describe.each([
  ['a folder', 'all'],
  ['a pattern', 'all/**'],
])('%s', (_, arg) => {
  test('with a folder that cannot be read', async () => {
    mkdirSync(join(cwd, 'all/locked'), { mode: 0o000 })
    await expectError(arg, 'all/locked', folderMessage)
  })

  test('with a folder of which the names alone can be read', async () => {
    mkdirSync(join(cwd, 'all/names'))
    write('all/names/a.yaml', values)
    chmodSync(join(cwd, 'all/names'), 0o744)
    await expectError(arg, 'all/names/a.yaml', 'no permission to read the file')
  })

  test('with a file that cannot be read', async () => {
    write('all/locked.yaml', values)
    chmodSync(join(cwd, 'all/locked.yaml'), 0o000)
    await expectError(arg, 'all/locked.yaml', 'no permission to read the file')
  })

  test('with a link into a folder that nobody may enter', async () => {
    mkdirSync(join(cwd, 'locked'), { mode: 0o000 })
    symlinkSync('../locked/inner', join(cwd, 'all/inner'))
    await expectError(arg, 'all/inner', 'no permission to read the file')
  })

  test('with a file and a folder whose names are not UTF-8', async () => {
    writeLatin1('all', '.yaml')
    execFileSync('sh', ['-c', 'mkdir "$(printf \'all/na\\303\\257f\\377\')"'], { cwd })
    const why = 'is not UTF-8 text, so the file is not read; \\x and two digits in the name are one byte'
    await expectError(arg, 'all/caf\\xe9.yaml', `the name caf\\xe9.yaml ${why}`)
    await expectError(arg, 'all/naïf\\xff', `the name naïf\\xff ${why}`)
  })

  test('with a pipe, a socket and a link to a device', async () => {
    execFileSync('mkfifo', [join(cwd, 'all/pipe.yaml')])
    symlinkSync('/dev/zero', join(cwd, 'all/zero.yaml'))
    const server = createServer().listen(join(cwd, 'all/socket.yaml'))
    try {
      for (const name of ['pipe', 'zero', 'socket']) {
        await expectError(arg, `all/${name}.yaml`, 'this is a pipe, a socket or a device, not a file')
      }
    } finally {
      server.close()
    }
  })

  test('with a folder below the longest path', async () => {
    const script =
      'i=0; while [ $i -lt 20 ]; do mkdir "$1" && cd "$1" || exit 1; i=$((i+1)); done; echo a: 1 >a.yaml'
    execFileSync('bash', ['-c', script, 'bash', 'd'.repeat(250)], { cwd: join(cwd, 'all') })
    const { status, stdout } = await validate(arg)
    expect(status).toBe(2)
    expect(stdout).toMatch(
      /^all(?:\/d{250})+:1:1: error: the path of the folder is too long \[unreadable-file\]$/m,
    )
    expect(stdout).toContain('all/values.yaml:2:3: error')
  })
})

test('files of other kinds, and entries that no search is for, change nothing', async () => {
  execFileSync('mkfifo', [join(cwd, 'all/pipe')])
  symlinkSync('gone', join(cwd, 'all/gone'))
  symlinkSync('loop', join(cwd, 'all/loop'))
  writeLatin1('all', '.txt')
  mkdirSync(join(cwd, 'all/.hidden'), { mode: 0o000 })
  mkdirSync(join(cwd, 'all/node_modules'), { mode: 0o000 })
  write('all/values.yaml', values)
  expect(await asOtherUser(() => validate('all'))).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('a pattern looks only into folders that lead to a match', async () => {
  mkdirSync(join(cwd, 'all/locked'), { mode: 0o000 })
  const { status, stdout } = await asOtherUser(() => validate('all/*.yaml'))
  expect(status).toBe(1)
  expect(stdout).not.toContain('locked')
  expect((await asOtherUser(() => validate('all/*/values.yaml'))).stdout).toContain(
    notRead('all/locked', folderMessage),
  )
})

test('links to folders are followed, each folder is searched once, and loops end', async () => {
  mkdirSync(join(cwd, 'elsewhere/inner'), { recursive: true })
  write('elsewhere/inner/a.yaml', misspelt)
  symlinkSync('../elsewhere', join(cwd, 'all/linked'))
  symlinkSync('../elsewhere/inner', join(cwd, 'all/second'))
  symlinkSync('.', join(cwd, 'all/loop'))
  symlinkSync('../../all', join(cwd, 'elsewhere/inner/back'))
  const { status, stdout } = await validate('all')
  expect(status).toBe(1)
  expect(stdout.split('\n').map((line) => line.replace(/:.*/, ''))).toEqual([
    'all/values.yaml',
    'all/linked/inner/a.yaml',
    '',
  ])
})

test('a folder that cannot be read is said of itself', async () => {
  mkdirSync(join(cwd, 'locked'), { mode: 0o000 })
  const { status, stdout } = await asOtherUser(() => validate('locked', 'locked/*.yaml'))
  expect({ status, stdout }).toEqual({ status: 2, stdout: notRead('locked', folderMessage) })
})

test('a configuration whose pattern meets a folder that cannot be read', async () => {
  mkdirSync(join(cwd, 'all/locked'), { mode: 0o000 })
  write('gloo-values.config.yaml', 'releases: [{files: ["all/**/*.yaml"]}]\n')
  await expectError('all', 'all/locked', folderMessage)
  const { status, stdout } = await asOtherUser(() => validate())
  expect(status).toBe(2)
  expect(stdout).toContain(notRead('all/locked', folderMessage))
  expect(stdout).toContain('all/values.yaml:2:3: error')
})

test('a file on the command line whose name is not UTF-8 is named by its bytes', async () => {
  writeLatin1('all', '.yaml')
  // What Node.js makes of the argument.
  const { status, stdout } = await validate('all/caf\ufffd.yaml')
  expect(status).toBe(2)
  expect(stdout).toContain('the name caf\\xe9.yaml is not UTF-8 text')
  mkdirSync(Buffer.concat([Buffer.from(join(cwd, 'all/d')), Buffer.of(0xff)]))
  expect((await validate('all/d\ufffd/a.yaml')).stdout).toContain('the name d\\xff is not UTF-8 text')
  expect((await validate('all/\ufffd.yaml')).stdout).toContain('the file does not exist')
})

test('a configuration that leads to nothing is not passed over', async () => {
  symlinkSync('gone.yaml', join(cwd, 'gloo-values.config.yaml'))
  const { status, stderr } = await validate('all')
  expect(status).toBe(2)
  expect(stderr).toContain(
    'cannot read the configuration gloo-values.config.yaml: the symbolic link leads to a file that does not exist',
  )
})

test('a pipe is read where the command line names it, and refused where a file of the repository does', async () => {
  execFileSync('mkfifo', [join(cwd, 'pipe')])
  write('gloo-values.config.yaml', 'releases: [{files: [pipe]}]\n')
  const configured = await validate()
  expect(configured.status).toBe(2)
  expect(configured.stdout).toContain(
    'releases[0].files[0] names pipe: this is a pipe, a socket or a device, not a file',
  )
  write(
    'release.yaml',
    `apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  sources:
    - repoURL: https://storage.googleapis.com/gloo-platform/helm-charts
      chart: gloo-platform
      targetRevision: 2.7.2
      helm: { valueFiles: [$here/pipe] }
    - repoURL: https://git.example.com/here.git
      ref: here
`,
  )
  const referenced = await validate('--no-config', 'release.yaml')
  expect(referenced.stdout).toContain('this is a pipe, a socket or a device, not a file')
})
