import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../../../scripts/helm/helm.ts'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'
import { chartTesting, locateHelm, locateTool } from '../../../scripts/toolchain/tools.ts'
import { helmVersions, type HelmVersion } from '../../../scripts/toolchain/versions.ts'
import { shareOfDay } from '../../share.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gloo-values-ct-'))
  await cp(join(repository, 'charts'), join(folder, 'charts'), { recursive: true })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** `ct lint` with the rules that it brings along. Versions and maintainers are compared with a repository on a server. */
async function lint(helm: HelmVersion): Promise<RunResult> {
  const ct = await locateTool(chartTesting)
  const [own, rules] = [join(dirname(ct), 'bin'), join(dirname(ct), 'etc')]
  const path = [own, dirname(await locateHelm(helm)), process.env.PATH].join(delimiter)
  const options = ['--chart-dirs', 'charts', '--all', '--check-version-increment=false']
  const files = [
    '--lint-conf',
    join(rules, 'lintconf.yaml'),
    '--chart-yaml-schema',
    join(rules, 'chart_schema.yaml'),
  ]
  return run(ct, ['lint', ...options, ...files, '--validate-maintainers=false'], {
    cwd: folder,
    env: { PATH: path },
  })
}

test.each(shareOfDay(3, helmVersions))('ct lint passes both charts with Helm %s', async (helm) => {
  const { status, stdout, stderr } = await lint(helm)
  expect(stdout + stderr).toContain('All charts linted successfully')
  expect(stdout).toMatch(/gloo-platform => .*\n.* ✔︎ gloo-platform-crds => /)
  expect(stdout).toContain('management-values.yaml')
  expect(stdout).not.toMatch(/\[(WARNING|ERROR)\]|\bwarning\b/)
  expect(status).toBe(0)
})

test.each([
  { file: 'values.yaml', text: 'common: {}  \n', said: 'trailing-spaces' },
  { file: 'Chart.yaml', text: 'engine: 1\n', said: "'1' is not a str" },
  { file: 'ci/management-values.yaml', text: 'glooMgmtServr: {}\n', said: 'glooMgmtServr' },
])('ct lint refuses a mistake in $file', async ({ file, text, said }) => {
  const path = join(folder, 'charts/gloo-platform', file)
  const before = await readFile(path, 'utf8')
  await writeFile(path, before + text)
  const { status, stdout, stderr } = await lint('4.3.1')
  await writeFile(path, before)
  expect(stdout + stderr).toContain(said)
  expect(status).toBe(1)
})
