import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildImageContext, imageContext, loadedBy } from '../../../scripts/distribution/image-context.ts'
import { packTarball } from '../../../scripts/distribution/tarball.ts'
import { repository } from '../../../scripts/helm/helm.ts'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-image-'))
  await buildImageContext(() => undefined)
  await writeFile(join(folder, 'typo.yaml'), 'common:\n  cluster: mgmt\nglooMgmServer: {}\n')
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
    env: { IMAGE: imageContext, VALUES: folder },
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

test('compressed it takes less than 60 MB', async () => {
  const layer = join(folder, 'layer.tar.gz')
  await packTarball(layer, imageContext, ['.'])
  expect((await readFile(layer)).length).toBeLessThan(60_000_000)
})

test('the Dockerfile starts from nothing, and ends as a user without rights', async () => {
  const text = await readFile(join(repository, 'Dockerfile'), 'utf8')
  const instructions = [...text.replaceAll(/\\\n/g, '').matchAll(/^([A-Z]+) (.*)$/gm)].map(([line]) => line)
  expect(instructions.filter((line) => line.startsWith('FROM'))).toEqual(['FROM scratch'])
  expect(instructions.filter((line) => /^(?:RUN|ADD)/.test(line))).toEqual([])
  expect(instructions).toContain('USER 65532:65532')
  expect(instructions).toContain('ENTRYPOINT ["/gloo-values"]')
})

test('what a program loads is read from ldd', () => {
  const text = `	linux-vdso.so.1 (0x00007f)
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	/lib64/ld-linux-x86-64.so.2 (0x00007f)
`
  expect(loadedBy(text)).toEqual(['/lib/x86_64-linux-gnu/libc.so.6', '/lib64/ld-linux-x86-64.so.2'])
})
