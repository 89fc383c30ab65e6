import { expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { planMigration } from '../../validator/migrate/plan-migration.ts'
import { pathText } from '../../validator/values/path-text.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { realDocuments } from './documents.ts'

const chart = await loadChart()
const documents = realDocuments()

function errorsOf(name: string, text: string): number {
  const releases = [{ name, files: [{ name, text }] }]
  return validateReleases({ releases, chart, tool: '0' }).summary.errors
}

test.runIf(documents.length > 0)('real documents have no more errors after a migration', () => {
  const tally = new Map<string, number>()
  const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1)
  for (const { name, text } of documents) {
    const source = parseSource(name, text)
    if (source.root === undefined) continue
    const { steps, decisions, text: after } = planMigration({ source, chart, from: '2.3', to: '2.7' })
    for (const { path } of steps) count(`done: ${pathText(path)}`)
    for (const { path, help } of decisions) {
      count(
        help.startsWith('not done')
          ? `refused: ${pathText(path)} ${help.replace(/\S*: /, '')}`
          : `reported: ${pathText(path)}`,
      )
    }
    if (steps.length === 0) {
      expect(after).toBe(source.file.text)
      continue
    }
    expect(errorsOf(name, after), name).toBeLessThanOrEqual(errorsOf(name, text))
    const again = planMigration({ source: parseSource(name, after), chart, from: '2.3', to: '2.7' })
    expect(again.steps, name).toEqual([])
  }
  process.stdout.write(
    `${[...tally]
      .sort()
      .map(([what, times]) => `${times}  ${what}`)
      .join('\n')}\n`,
  )
  const refused = [...tally.keys()].filter((what) => what.startsWith('refused'))
  for (const what of refused) expect(what).toMatch(/which is already set$/)
})
