import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './run.ts'

let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-fix-comments-'))
})

afterEach(() => rmSync(cwd, { recursive: true }))

async function fixed(text: string): Promise<{ text: string; stderr: string }> {
  writeFileSync(join(cwd, 'values.yaml'), text)
  const { stderr } = await run(['validate', 'values.yaml', '--fix'], { cwd })
  return { text: readFileSync(join(cwd, 'values.yaml'), 'utf8'), stderr }
}

test('a comment that another fix has moved is found again, and no other goes in its place', async () => {
  const { text } = await fixed(`common: {cluster: mgmt}
glooMgmtServer:
  # gloo-values-disable-next-line wrong-type
  statsPort: 9091
  # gloo-values-disable-next-line not-allowed
  # ask Anna on the phone before you change it
  verbose: true
  enabled: "true"
  resources: {limits: {memory: 512Mi}}
`)
  expect(text).toContain(
    '  statsPort: 9091\n  # ask Anna on the phone before you change it\n  verbose: true\n',
  )
})

test('a suppression below a key that is not known stays', async () => {
  const comment = '  # gloo-values-disable-next-line unknown-key -- read by our own tooling\n  ourTool: 1\n'
  const { text } = await fixed(`common: {cluster: mgmt}\nglooMgmtServr:\n  enabled: true\n${comment}`)
  expect(text).toContain(comment)
})

test('duplicates in each of several documents are removed where they are', async () => {
  const before = `common: {cluster: m}
glooMgmtServer:
  verbose: true
  verbose: true
---
glooMgmtServer:
  verbose: false
  verbose: false
`
  const text = before.replace(/( {2}verbose: \w+\n)\1/g, '$1')
  expect(await fixed(before)).toEqual({ text, stderr: '' })
})

test('a password does not become part of a fix', async () => {
  const password = 'hUnter2pW'
  const before = `common: {cluster: mgmt}
glooMgmtServer:
  enabled: true
  image:
    registry: https://user:${password}@registry/x
`
  expect((await fixed(before)).text).toBe(before)
  for (const format of ['text', 'json', 'sarif', 'markdown']) {
    const { stdout } = await run(['validate', 'values.yaml', '--format', format], { cwd })
    expect(stdout).toContain('image-reference-form')
    expect(stdout).not.toContain(password)
  }
})
