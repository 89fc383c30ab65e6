import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildImageContext, loadedBy } from '../../../scripts/distribution/image-context.ts'
import { repository } from '../../../scripts/helm/helm.ts'
import { run, runOrFail, type RunResult } from '../../../scripts/toolchain/run.ts'
import { builtImage, type BuiltImage } from './built-image.ts'

let folder = ''
let root = ''
let image: BuiltImage

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-image-'))
  await buildImageContext(() => undefined)
  image = await builtImage(join(folder, 'built'))
  root = join(folder, 'root')
  await mkdir(root)
  for (const { path } of image.layers) await runOrFail('tar', ['-xzf', path, '--no-same-owner', '-C', root])
  await mkdir(join(folder, 'values'))
  await writeFile(join(folder, 'values/typo.yaml'), 'common:\n  cluster: mgmt\nglooMgmServer: {}\n')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/**
 * The program with the files of the image and no others, as a user without rights, with a folder mounted and the root file
 * system read-only: what a container engine does, by the kernel alone.
 */
function contained(...args: string[]): Promise<RunResult> {
  const steps = [
    'mount --bind "$IMAGE" "$IMAGE"',
    'mount --bind "$VALUES" "$IMAGE/values"',
    // As in every container. The executable finds itself there.
    'mkdir -p "$IMAGE/proc" && mount --rbind /proc "$IMAGE/proc"',
    'mount -o remount,bind,ro "$IMAGE"',
    'exec chroot "$IMAGE" /gloo-values "$@"',
  ]
  return run('unshare', ['--map-root-user', '--mount', 'sh', '-ec', steps.join('\n'), 'sh', ...args], {
    env: { IMAGE: root, VALUES: join(folder, 'values') },
  })
}

test('it validates a mounted file, with nothing else in its file system', async () => {
  const { status, stdout, stderr } = await contained('validate', '--format', 'oneline', '/values/typo.yaml')
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toBe(
    '/values/typo.yaml:3:1: error: glooMgmServer is not a known key; did you mean glooMgmtServer? [unknown-key]\n',
  )
})

test('it prints a schema', async () => {
  const { status, stdout } = await contained('schema', '--chart-version', '2.6')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toHaveProperty('properties.glooMgmtServer')
})

test('compressed it takes less than 60 MB', () => {
  expect(image.layers.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(60_000_000)
})

test('it is for this machine, starts the program, and names a user without rights', () => {
  expect(image.settings).toMatchObject({
    os: 'linux',
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    config: { User: '65532:65532', WorkingDir: '/values', Entrypoint: ['/gloo-values'], Cmd: ['--help'] },
  })
})

test('built again, it has the same layers', async () => {
  await buildImageContext(() => undefined)
  const again = await builtImage(join(folder, 'again'))
  expect(again.layers.map(({ digest }) => digest)).toEqual(image.layers.map(({ digest }) => digest))
})

test('the Dockerfile starts from nothing, and runs nothing', async () => {
  const text = await readFile(join(repository, 'Dockerfile'), 'utf8')
  const instructions = [...text.replaceAll(/\\\n/g, '').matchAll(/^([A-Z]+) (.*)$/gm)].map(([line]) => line)
  expect(instructions.filter((line) => line.startsWith('FROM'))).toEqual(['FROM scratch'])
  expect(instructions.filter((line) => /^(?:RUN|ADD)/.test(line))).toEqual([])
})

test('what a program loads is read from ldd', () => {
  const text = `	linux-vdso.so.1 (0x00007f)
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	/lib64/ld-linux-x86-64.so.2 (0x00007f)
`
  expect(loadedBy(text)).toEqual(['/lib/x86_64-linux-gnu/libc.so.6', '/lib64/ld-linux-x86-64.so.2'])
})
