import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { corpusFolder, isCorpusThere } from '../../scripts/corpus/folder.ts'
import type { ReportedFinding } from '../../validator/findings/report.ts'
import { judged } from '../resources/judged.ts'

const folder = join(corpusFolder, 'manifests')

/** What a real API server says of a manifest, with the published CRDs and strict validation of fields. */
interface Verdict {
  kind: string
  verdict: 'accepted' | 'refused' | 'other'
  why?: string
}

const newerKinds = ['ExternalWorkload', 'InsightsConfig', 'RateLimitConfig', 'ServiceMeshController']

const otherGroup = 'networking.gloo.solo.io/v2'

/** A message of the API server about unknown fields, with their paths; about values, with the path of the first. */
const named = /unknown field "([^"]+)"|^\S+ "x" is invalid: \[?([^:\s]+):/g

describe.skipIf(!isCorpusThere())('real manifests', async () => {
  const verdicts = isCorpusThere()
    ? Object.entries(
        JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<string, Verdict>,
      )
    : []
  const reports = new Map(
    await Promise.all(
      verdicts.map(
        async ([name]) => [name, await judged(readFileSync(join(folder, name), 'utf8'), name)] as const,
      ),
    ),
  )
  const errorsOf = (name: string): ReportedFinding[] =>
    reports.get(name)!.diagnostics.filter(({ severity }) => severity === 'error')

  test('those of kinds that the API server did not have are counted, or right', () => {
    const others = verdicts.filter(([, { verdict }]) => !['accepted', 'refused'].includes(verdict))
    const left = others.filter(([name]) => reports.get(name)!.summary.notJudged?.manifests !== 1)
    const found = left.flatMap(([name]) => reports.get(name)!.diagnostics)
    // Under a group that has other kinds.
    expect(
      found.filter(({ ruleId, data }) => ruleId !== 'unknown-kind' || data.found !== otherGroup),
    ).toEqual([])
    // The kinds of the operator and of newer charts.
    const known = left.filter(([name]) => reports.get(name)!.diagnostics.length === 0)
    expect([...new Set(known.map(([, { kind }]) => kind))].sort()).toEqual(newerKinds)
    expect(others.length).toBeGreaterThan(200)
  })

  test('the verdict is that of a real API server', () => {
    const known = verdicts.filter(([, { verdict }]) => verdict === 'accepted' || verdict === 'refused')
    const ours = known.map(([name]) => [name, errorsOf(name).length === 0 ? 'accepted' : 'refused'])
    expect(ours).toEqual(known.map(([name, { verdict }]) => [name, verdict]))
  })

  test.each(verdicts.filter(([, { verdict }]) => verdict === 'refused'))(
    '%s: what the API server names is found at its place',
    (name, { why = '' }) => {
      const paths = [...why.matchAll(named)].map(([, field, value]) => field ?? value!)
      const found = errorsOf(name).map(({ path }) => pathOf(path))
      for (const path of paths) expect(found.some((one) => one.startsWith(path))).toBe(true)
      expect(paths.length).toBeGreaterThan(0)
    },
  )
})

function pathOf(path: ReportedFinding['path']): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1)
}
