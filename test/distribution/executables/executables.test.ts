import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  buildExecutable,
  executableTargets,
  type ExecutableTarget,
} from '../../../scripts/program/executable.ts'
import { run } from '../../../scripts/toolchain/run.ts'
import { packageVersion } from '../../scripts/packed-package.ts'
import { machOSignature } from './mach-o-signature.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-executables-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function digest(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4096), 0, 4096)
    return buffer
  } finally {
    await file.close()
  }
}

const machines: Readonly<Record<ExecutableTarget, { format: string; machine: number }>> = {
  'bun-linux-x64': { format: 'ELF', machine: 62 },
  'bun-linux-arm64': { format: 'ELF', machine: 183 },
  'bun-linux-x64-musl': { format: 'ELF', machine: 62 },
  'bun-linux-arm64-musl': { format: 'ELF', machine: 183 },
  'bun-darwin-x64': { format: 'Mach-O', machine: 0x01000007 },
  'bun-darwin-arm64': { format: 'Mach-O', machine: 0x0100000c },
  'bun-windows-x64': { format: 'PE', machine: 0x8664 },
}

function kindOf(head: Buffer): { format: string; machine: number } {
  if (head.readUInt32BE(0) === 0x7f454c46) return { format: 'ELF', machine: head.readUInt16LE(18) }
  if (head.readUInt32LE(0) === 0xfeedfacf) return { format: 'Mach-O', machine: head.readUInt32LE(4) }
  return { format: 'PE', machine: head.readUInt16LE(head.readUInt32LE(0x3c) + 4) }
}

/** Those that can run on this machine: the musl one only where musl is. */
const runsHere = `bun-${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

describe.each(executableTargets)('the executable for %s', (target) => {
  let output = ''

  beforeAll(async () => {
    output = (await buildExecutable(target)).output
  })

  test('is for that system and machine', async () => {
    expect(kindOf(await firstBytes(output))).toEqual(machines[target])
  })

  test('has the same bytes when it is built again', async () => {
    const first = await digest(output)
    expect(await digest((await buildExecutable(target)).output)).toBe(first)
  })

  test.runIf(target.startsWith('bun-linux'))('loads the C library that it is named after', async () => {
    const loader = /\/lib(?:64)?\/ld-[\w.-]+/.exec((await firstBytes(output)).toString('latin1'))?.[0]
    expect(loader?.includes('musl')).toBe(target.endsWith('-musl'))
  })

  test.runIf(target === 'bun-darwin-arm64')(
    'is signed without an identity, as macOS on Arm requires',
    async () => {
      const signature = machOSignature(await readFile(output))
      expect(signature).toMatchObject({ isAdHoc: true, wrong: 0 })
      expect(signature!.pages).toBeGreaterThan(1000)
    },
  )

  test.runIf(target === runsHere)('runs', async () => {
    const { status, stdout } = await run(output, ['--version'], { cwd: folder, env: { PATH: '' } })
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${await packageVersion()}\n` })
  })

  test.runIf(target === runsHere)('runs no code of the folder that it runs in', async () => {
    const strange = join(folder, 'strange')
    await mkdir(strange)
    await writeFile(join(strange, 'bunfig.toml'), 'preload = ["./code.js"]\n')
    await writeFile(join(strange, 'code.js'), 'console.log("preloaded"); process.exit(9)\n')
    await writeFile(join(strange, '.env'), 'FORCE_COLOR=1\n')
    await writeFile(join(strange, 'a.yaml'), 'glooAgnt: {}\ncommon:\n  cluster: a\n')
    const { status, stdout } = await run(output, ['validate', 'a.yaml'], {
      cwd: strange,
      env: { FORCE_COLOR: undefined },
    })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^a\.yaml:1:1 {2}error/)
  })
})
