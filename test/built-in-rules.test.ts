import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CompactChart } from '../schema/model/compact-chart.ts'
import { builtInRules } from '../schema/rules/built-in.ts'
import { rules } from '../schema/rules/index.ts'
import { validateReleases } from '../validator/validate.ts'
import { run } from './cli/run.ts'

const chart = JSON.parse(
  readFileSync(join(import.meta.dirname, '../generated/validator/gloo-platform.json'), 'utf8'),
) as CompactChart

describe.each(builtInRules.map((rule) => [rule.id, rule] as const))('%s', (id, { example, ...rule }) => {
  const idsIn = example.kind === 'commands' ? idsOfCommand : idsOfValues

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
    releases: [{ name: 'values.yaml', files: [{ name: 'values.yaml', text }] }],
    chart,
    chartVersion: chart.version,
    rules,
    tool: '0.1.0',
  })
  return Promise.resolve(diagnostics.map(({ ruleId }) => ruleId))
}

async function idsOfCommand(line: string): Promise<string[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'gloo-values-'))
  try {
    writeFileSync(join(cwd, 'values.yaml'), 'common:\n  cluster: mgmt\n')
    const { stdout } = await run([...line.split(' ').slice(1), '--format', 'oneline'], { cwd })
    return [...stdout.matchAll(/\[([a-z-]+)\]$/gm)].map(([, ruleId = '']) => ruleId)
  } finally {
    rmSync(cwd, { recursive: true })
  }
}
