import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { run } from '../cli/run.ts'
import { carrierFiles } from './carrier-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const secret = '471147114711'

/** Each carrier with a licence key in it, whole and cut off in the middle of its key. */
const carriers = carrierFiles
  .filter(({ text }) => text.includes(secret))
  .flatMap(({ name, text }) => [
    { name, how: 'whole', text },
    { name, how: 'without the quote behind a key', text: text.replace(`${secret}"`, secret) },
    { name, how: 'with a bracket before a key', text: text.replace(secret, `[${secret}`) },
    { name, how: 'with a key on a line of its own', text: text.replace(new RegExp(`"?${secret}"?`), '\n$&') },
  ])

test('nothing of a Secret is shown, even where it is not YAML', async () => {
  const name = 'carriers-flux-values-from/agent.yaml'
  const whole = carrierFiles.find((file) => file.name === name)!.text
  for (const text of [
    whole.replace('licensing:\n', 'licensing: {team: blue\n'),
    whole.replace('licensing:\n', 'team: blue\n    licensing:\n'),
  ]) {
    writeFileSync(join(folder, 'app.yaml'), text)
    const { stdout } = await run(['validate', 'app.yaml'], { cwd: folder })
    expect(stdout).toContain('app.yaml:3')
    expect(stdout).not.toContain('blue')
  }
})

test('there are carriers with a secret', () => {
  expect(new Set(carriers.map(({ name }) => name)).size).toBe(4)
})

test.each(carriers)('$name $how shows no secret', async ({ name, text }) => {
  const file = name.endsWith('.tf') ? 'main.tf' : name.includes('kustom') ? 'kustomization.yaml' : 'app.yaml'
  writeFileSync(join(folder, file), text)
  for (const format of reportFormats) {
    const { stdout, stderr } = await run(['validate', '--format', format, file], { cwd: folder })
    expect(stdout + stderr, format).not.toContain(secret)
  }
})
