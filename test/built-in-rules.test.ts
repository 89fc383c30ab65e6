import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRuleIds } from '../cli/knowledge/rule-pages.ts'
import { loadChart } from '../cli/knowledge/charts.ts'
import { builtInRules } from '../schema/built-in/index.ts'
import { review } from '../validator/suppressions/review.ts'
import { validateReleases } from '../validator/check/validate.ts'
import { run } from './cli/run.ts'

const ruleIds = await loadRuleIds()

const chart = await loadChart()

describe.each(builtInRules.map((rule) => [rule.id, rule] as const))('%s', (id, { example, ...rule }) => {
  const idsIn = example.kind === undefined ? idsOfValues : ids[example.kind]

  test('its examples are what they say', async () => {
    const found = await idsIn(example.bad)
    expect(found).toEqual(found.map(() => id))
    expect(found).not.toEqual([])
    expect(await idsIn(example.good)).toEqual([])
  })

  test('its texts are whole', () => {
    expect(rule.summary).toMatch(/\.$/)
    expect(rule.docs).toMatch(/\.$/)
    expect(rule.source.every((source) => source !== '')).toBe(true)
  })
})

function idsOfValues(text: string): Promise<string[]> {
  const { diagnostics } = validateReleases({
    releases: [
      {
        name: 'values.yaml',
        files: [{ name: 'values.yaml', text }],
        settings: { requiresReason: true },
      },
    ],
    chart,
    chartVersion: chart.version,
    review: (checked) => review(checked, { ruleIds }),
    tool: '0.1.0',
  })
  return Promise.resolve(diagnostics.map(({ ruleId }) => ruleId))
}

const ids = {
  commands: (line: string) => idsOfRun(line.split(' ').slice(1), {}),
  manifest: (text: string) => idsOfRun(['validate', 'manifest.yaml'], { 'manifest.yaml': text }),
  config: (text: string) => idsOfRun(['validate'], { 'gloo-values.config.yaml': text }),
}

async function idsOfRun(args: readonly string[], files: Record<string, string>): Promise<string[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  try {
    const all = { 'values.yaml': 'common:\n  cluster: mgmt\nprometheus:\n  enabled: true\n', ...files }
    for (const [name, text] of Object.entries(all)) writeFileSync(join(cwd, name), text)
    const { stdout } = await run([...args, '--format', 'oneline'], { cwd })
    return [...stdout.matchAll(/\[([a-z-]+)\]$/gm)].map(([, ruleId = '']) => ruleId)
  } finally {
    rmSync(cwd, { recursive: true })
  }
}
