import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../validator/findings/report.ts'
import { run } from '../cli/run.ts'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'comments-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const unused = '# gloo-values-disable-next-line wrong-type\n'
const application = (index: number, key: string, comment: string): string =>
  `---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: app-${index} }
spec:
  source:
    chart: gloo-platform
    helm:
      ${key}
${comment}        common: { cluster: c${index} }
        prometheus: { enabled: true }
`

async function report(text: string): Promise<Report> {
  writeFileSync(join(cwd, 'apps.yaml'), text)
  const { stdout } = await run(['validate', 'apps.yaml', '--format', 'json', '--max-findings', 'all'], {
    cwd,
  })
  return JSON.parse(stdout) as Report
}

describe.each(['valuesObject:', 'values: |'])('in %s', (key) => {
  test('what is wrong with a comment is reported with the release whose values it is in', async () => {
    const apps = [0, 1, 2].map((index) => application(index, key, index === 1 ? `        ${unused}` : ''))
    const { diagnostics } = await report(apps.join(''))
    expect(diagnostics).toMatchObject([{ ruleId: 'unused-suppression', release: 'app-1' }])
    expect(diagnostics[0]!.alsoIn).toBeUndefined()
  })

  test('a report on comments in very many releases grows with them', async () => {
    const size = async (count: number): Promise<number> => {
      const apps = Array.from({ length: count }, (_, index) => application(index, key, `        ${unused}`))
      return JSON.stringify(await report(apps.join(''))).length
    }
    expect(await size(160)).toBeLessThan(4.2 * (await size(40)))
  })
})

test('a comment above the values of a release is reported with that release', async () => {
  const [first, second] = [0, 1].map((index) => application(index, 'valuesObject:', ''))
  const { diagnostics } = await report(`${first!}${second!.replace('---\n', `---\n${unused}`)}`)
  expect(diagnostics).toMatchObject([{ ruleId: 'unused-suppression', release: 'app-1' }])
})
