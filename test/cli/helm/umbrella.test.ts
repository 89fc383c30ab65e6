import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run, type Run } from '../run.ts'

const nginx = 'apiVersion: v2\nname: nginx\nversion: 1.0.0\n'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloo-values-umbrella-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, text: string, mode?: number): void {
  mkdirSync(join(folder, dirname(name)), { recursive: true })
  writeFileSync(join(folder, name), text, mode === undefined ? {} : { mode })
}

/** Runs the command with a Helm that shows what it is given, and what Helm was asked beside its version. */
async function helm(
  args: readonly string[],
  shown: { chart?: string; values?: string } = {},
): Promise<Run & { asked: string[] }> {
  for (const [what, text] of Object.entries(shown)) write(`shown/${what}`, text)
  write(
    'helm',
    `#!/bin/sh
cd '${folder}'
case "$1" in
  version) echo v4.3.1 ;;
  show) echo "$*" >> log; cat "shown/$2" 2>&- ;;
  *) echo "$1" >> log ;;
esac
`,
    0o755,
  )
  const result = await run(['helm', ...args], { cwd: folder, env: { HELM_BIN: join(folder, 'helm') } })
  return { ...result, asked: readFileSync(join(folder, 'log'), 'utf8').trim().split('\n') }
}

describe.skipIf(process.platform === 'win32')('a chart folder that cannot be read', () => {
  const notOurs = 'gloo-values: nothing is checked: nginx is not a chart of Gloo Platform\n'

  test.each<[string, () => void]>([
    ['a broken link', () => symlinkSync('nowhere', join(folder, 'nginx/charts/broken'))],
    ['a link to itself', () => symlinkSync('loop', join(folder, 'nginx/charts/loop'))],
    [
      'a Chart.yaml that is a folder',
      () => mkdirSync(join(folder, 'nginx/charts/a/Chart.yaml'), { recursive: true }),
    ],
  ])('as far as it has %s in charts has no dependency there', async (_, make) => {
    write('nginx/Chart.yaml', nginx)
    mkdirSync(join(folder, 'nginx/charts'))
    make()
    const { status, stderr, asked } = await helm(['template', 'a', 'nginx'])
    expect({ status, stderr, asked }).toEqual({ status: 0, stderr: notOurs, asked: ['template'] })
  })

  test('as its charts is a file has no dependencies', async () => {
    write('nginx/Chart.yaml', nginx)
    write('nginx/charts', '')
    const { stderr, asked } = await helm(['template', 'a', 'nginx'])
    expect({ stderr, asked }).toEqual({ stderr: notOurs, asked: ['template'] })
  })

  test('as its Chart.yaml is a folder is left to Helm', async () => {
    mkdirSync(join(folder, 'nginx/Chart.yaml'), { recursive: true })
    const { stderr, asked } = await helm(['template', 'a', 'nginx'])
    expect(stderr).toBe('gloo-values: nothing is checked: Helm cannot show the chart nginx\n')
    expect(asked).toEqual(['show chart nginx', 'template'])
  })

  test('but for a link to a chart has that as a dependency, as Helm follows links', async () => {
    write('nginx/Chart.yaml', nginx)
    write('ours/Chart.yaml', 'apiVersion: v2\nname: gloo-platform\nversion: 2.7.2\n')
    mkdirSync(join(folder, 'nginx/charts'))
    symlinkSync('../../ours', join(folder, 'nginx/charts/ours'))
    const { stderr } = await helm(['template', 'a', 'nginx'])
    expect(stderr).toContain('nginx contains gloo-platform 2.7.2')
  })
})

describe.skipIf(process.platform === 'win32')('of a chart that is not a folder', () => {
  const reference = 'oci://mirror/foo'
  const template = ['template', 'a', reference, '-f', 'a.yaml']

  test('Helm is not asked where --chart says which it is', async () => {
    write('a.yaml', 'common:\n  clustr: a\n')
    const { stderr, asked } = await helm(['--chart', 'gloo-platform', '--report-only', ...template])
    expect(stderr).toContain('a.yaml:2:3')
    expect(asked).toEqual(['template'])
  })

  test('Helm is asked only once for one that it cannot show', async () => {
    write('a.yaml', 'gloo:\n  common:\n    clustr: a\n')
    const { stderr, asked } = await helm(['--root', 'gloo', '--report-only', ...template])
    expect(stderr).toContain('a.yaml:3:5')
    expect(asked).toEqual([`show chart ${reference}`, 'template'])
  })

  test('nothing is claimed where Helm cannot show it', async () => {
    const { stderr } = await helm(template)
    expect(stderr).toBe('gloo-values: nothing is checked: Helm cannot show the chart foo\n')
  })
})
