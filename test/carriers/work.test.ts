import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyEdits } from '../../validator/text/text-edit.ts'
import type { Report } from '../../validator/findings/report.ts'
import { run } from '../cli/run.ts'

/** How much text was read. */
let characters = 0

vi.mock(import('../../validator/sources/read-text.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    readText: (...args: Parameters<typeof real.readText>) => {
      characters += args[1].length
      return real.readText(...args)
    },
  }
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
  characters = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Two mistakes in each release, which can be fixed. */
const values = (index: number): string[] => [
  'common:',
  `  cluster: c${index}`,
  'glooAgent:',
  '  enabledd: true',
  '  relay:',
  `    serverAddress: relay-${index}:9900`,
  '    authority: 42',
]
const quoted = (text: string): string => text.replaceAll('authority: 42', 'authority: "42"')
const fixed = (text: string): string => quoted(text.replaceAll('enabledd', 'enabled'))
const indented = (lines: readonly string[], columns: number): string =>
  lines.map((line) => `${' '.repeat(columns)}${line}\n`).join('')

const application = (key: string, index: number): string =>
  `---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: app-${index}}\nspec:\n  source:\n    chart: gloo-platform\n    helm:\n      ${key}\n${indented(values(index), 8)}`

interface ManyReleases {
  name: string
  file: string
  text: (count: number) => string
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

const carriers: ManyReleases[] = [
  {
    name: 'Applications with a text',
    file: 'app.yaml',
    text: (count) =>
      numbers(count)
        .map((index) => application('values: |', index))
        .join(''),
  },
  {
    name: 'Applications with a map',
    file: 'app.yaml',
    text: (count) =>
      numbers(count)
        .map((index) => application('valuesObject:', index))
        .join(''),
  },
  {
    name: 'the releases of a helmfile',
    file: 'helmfile.yaml',
    text: (count) =>
      `releases:\n${numbers(count)
        .map(
          (index) =>
            `- name: r${index}\n  chart: gloo/gloo-platform\n  values:\n  -\n${indented(values(index), 4)}`,
        )
        .join('')}`,
  },
  {
    name: 'the resources of a Terraform file',
    file: 'main.tf',
    text: (count) =>
      numbers(count)
        .map(
          (index) =>
            `resource "helm_release" "r${index}" {\n  chart  = "gloo-platform"\n  values = [<<-EOT\n${indented(values(index), 4)}    EOT\n  ]\n}\n`,
        )
        .join(''),
  },
]

function validate(file: string, text: string, ...options: string[]): ReturnType<typeof run> {
  writeFileSync(join(folder, file), text)
  return run(['validate', file, ...options], { cwd: folder })
}

function editsOf(stdout: string): { start: number; end: number; text: string }[] {
  const { diagnostics } = JSON.parse(stdout) as Report
  return diagnostics.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.start - b.start || a.end - b.end)
}

describe.each(carriers)('$name', ({ file, text }) => {
  test('have all their edits in a report, which fix the file', async () => {
    const before = text(120)
    const { stdout } = await validate(file, before, '--format', 'json', '--max-findings', 'all')
    expect(applyEdits(before, editsOf(stdout))).toBe(fixed(before))
  })

  test('are fixed at once', async () => {
    await validate(file, text(40), '--fix-unsafe')
    expect(readFileSync(join(folder, file), 'utf8')).toBe(fixed(text(40)))
  })

  test.each(['--format json', '--format sarif', '--fix-unsafe'])(
    'are read no more often if there are many of them: %s',
    async (options) => {
      const timesRead = async (count: number): Promise<number> => {
        const whole = text(count)
        characters = 0
        await validate(file, whole, ...options.split(' '))
        return characters / whole.length
      }
      const few = await timesRead(10)
      expect(await timesRead(80)).toBeLessThan(1.5 * few)
    },
  )
})

describe('edits that cannot be made in one release of many', () => {
  const alias = `- name: first
  chart: gloo/gloo-platform
  values:
  - common: {cluster: first}
    glooAgent: &agent {enabledd: true, relay: {serverAddress: "relay:9900"}}
- name: second
  chart: gloo/gloo-platform
  values: [{common: {cluster: second}, glooAgent: *agent}]
`
  const others = carriers[2]!.text(60)

  test('are left out of a report, and the others are in it', async () => {
    const { stdout } = await validate('helmfile.yaml', others + alias, '--format', 'json')
    expect(applyEdits(others + alias, editsOf(stdout))).toBe(fixed(others) + alias)
  })

  test('are refused, and the others are made', async () => {
    const { stderr } = await validate('helmfile.yaml', others + alias, '--fix-unsafe')
    expect(stderr.match(/not fixed/g)).toHaveLength(1)
    expect(stderr).toContain('would change more of helmfile.yaml')
    expect(readFileSync(join(folder, 'helmfile.yaml'), 'utf8')).toBe(fixed(others) + alias)
  })

  test('are refused in every release that a template keeps from being edited', async () => {
    const text = numbers(60)
      .map((index) => application('values: |', index).replace('enabledd: true', 'enabledd: "{{ x }}"'))
      .join('')
    const { stderr } = await validate('app.yaml', text, '--fix-unsafe')
    expect(stderr.match(/these lines contain a template/g)).toHaveLength(60)
    expect(stderr).not.toContain('too many other fixes failed')
    expect(readFileSync(join(folder, 'app.yaml'), 'utf8')).toBe(quoted(text))
  })
})

test('fixes of many releases in one file fail side by side', async () => {
  const text = `# gloo-values-disable-file agent-relay-address-required\n${numbers(60)
    .map((index) => application('values: |', index))
    .join('')
    .replaceAll('enabledd: true', 'enabled: "true"')
    .replaceAll(/ *serverAddress:.*\n/g, '')}`
  const { stderr } = await validate('app.yaml', text, '--fix-unsafe')
  expect(stderr.match(/the fix would cause another error/g)).toHaveLength(60)
  expect(readFileSync(join(folder, 'app.yaml'), 'utf8')).toBe(quoted(text))
})
