import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInRules } from '../../schema/built-in/index.ts'
import { validateReleases } from '../../validator/validate.ts'
import { fixText, inputOf } from './fix-text.ts'

/**
 * A folder a check: `safe` is fixed by --fix, `unsafe` only by --fix-unsafe, `refused` is offered a fix that cannot be
 * made, `none` has a finding without a fix.
 */
describe.each(builtInRules.map(({ id, fixable }) => [id, fixable] as const))('%s', (id, fixable) => {
  const folder = join(import.meta.dirname, id)

  test('has fixtures of fixes if it says that it offers any', () => {
    expect(fixtures('safe').length + fixtures('unsafe').length > 0).toBe(fixable)
  })

  test.each(fixtures('safe'))('--fix fixes %s', async (name) => {
    const { text, fixes, validation } = fixText(read('safe', name), 'safe')
    expect(fixes.applied.map(({ ruleId }) => ruleId)).toEqual([id])
    expect(fixes.refused).toEqual([])
    expect(idsOf(validation)).not.toContain(id)
    await expect(text).toMatchFileSnapshot(join(folder, 'safe', name.replace('.yaml', '.fixed.yaml')))
    expect(fixText(text, 'all').text).toBe(text)
  })

  test.each(fixtures('unsafe'))('--fix-unsafe fixes %s', async (name) => {
    const before = read('unsafe', name)
    expect(fixText(before, 'safe').text).toBe(before)
    const { text, fixes, validation } = fixText(before, 'all')
    expect(fixes.applied.map(({ ruleId }) => ruleId)).toEqual([id])
    expect(fixes.refused).toEqual([])
    expect(idsOf(validation)).not.toContain(id)
    await expect(text).toMatchFileSnapshot(join(folder, 'unsafe', name.replace('.yaml', '.fixed.yaml')))
    expect(fixText(text, 'all').text).toBe(text)
  })

  test.each(fixtures('refused'))('%s stays as it is, and it is said why', async (name) => {
    const before = read('refused', name)
    const { text, fixes } = fixText(before, 'all')
    expect(text).toBe(before)
    const reasons = fixes.refused.map(
      ({ ruleId, line, title, reason }) => `${line}: ${title}: ${reason} [${ruleId}]\n`,
    )
    expect(reasons).not.toEqual([])
    await expect(reasons.join('')).toMatchFileSnapshot(join(folder, 'refused', name.replace('.yaml', '.out')))
  })

  test.each(fixtures('none'))('%s has no fix', (name) => {
    const { diagnostics } = validateReleases(inputOf(read('none', name)))
    const own = diagnostics.filter(({ ruleId }) => ruleId === id)
    expect(own).not.toEqual([])
    for (const { fix } of own) expect(fix).toBeUndefined()
  })

  function fixtures(kind: string): string[] {
    const path = join(folder, kind)
    if (!existsSync(path)) return []
    return readdirSync(path).filter((name) => name.endsWith('.yaml') && !name.endsWith('.fixed.yaml'))
  }

  function read(kind: string, name: string): string {
    return readFileSync(join(folder, kind, name), 'utf8')
  }
})

function idsOf({ report }: ReturnType<typeof fixText>['validation']): string[] {
  return report.diagnostics.map(({ ruleId }) => ruleId)
}
