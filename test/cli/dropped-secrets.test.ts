import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const cwd = join(import.meta.dirname, 'dropped-secrets')
const files = readdirSync(cwd)
const helm3 = ['--helm-version', '3.18.0']

describe.each(files)('a licence key in text that Helm drops: %s', (name) => {
  test.each([
    ['validate', ['validate', name], 'dropped-text'],
    ['validate --fix-dry-run', ['validate', name, '--fix-dry-run'], '+++ '],
    ['values', ['values', '-f', name], 'dropped-text'],
    ['migrate', ['migrate', '--from', '2.3', '--to', '2.7', name], '+++ '],
  ])('%s hides it', async (_, args, shown) => {
    const { stdout, stderr } = await run([...args, ...helm3], { cwd })
    expect(stdout + stderr).toContain(shown)
    expect(stdout + stderr).toContain('licensing: {glooMeshLicenseKey: ******')
    expect(stdout + stderr).not.toContain('hunter2')
  })
})
