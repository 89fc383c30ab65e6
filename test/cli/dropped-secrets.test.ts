import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const values = `common:
  cluster: mgmt
glooMgmtServer:
  statsport: 9091
redis: {connection: {idleTimeout: 1m}}
`
const secret = 'licensing: {glooMeshLicenseKey: hunter2-hunter2}\n'

const files = {
  'behind-root.yaml': values.replace(/^/gm, '  ').trimEnd() + `\n${secret}`,
  'document-end.yaml': `${values}...\n${secret}`,
  'second-document.yaml': `${values}---\n${secret}`,
}
const helm3 = ['--helm-version', '3.18.0']

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'dropped-secrets-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
})
afterAll(() => {
  rmSync(cwd, { recursive: true })
})

describe.each(Object.keys(files))('a licence key in text that Helm drops: %s', (name) => {
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
