import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import type { Report } from '../../validator/findings/report.ts'
import { fixReleases } from '../../validator/fixes/fix-releases.ts'
import { limitFindings } from '../../validator/findings/limit-findings.ts'
import { withEdits } from '../../validator/fixes/report-edits.ts'
import { formatJson } from '../../validator/formats/json.ts'
import { repository, run } from '../cli/run.ts'
import { sampleInput, sampleValidation } from './sample-report.ts'
import { textOf } from './text-of.ts'

const schemaFile = join(import.meta.dirname, '../../docs/report.schema.json')

test('the JSON report is what docs/report.schema.json says', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  )
  const validation = sampleValidation()
  const report: unknown = JSON.parse(textOf(formatJson(withEdits(validation))))
  expect(validate(report) ? [] : validate.errors).toEqual([])
  expect(validate({ ...(report as object), more: 1 })).toBe(false)
  const fixed = fixReleases(sampleInput(), () => true)
  expect(fixed.fixes.applied).not.toEqual([])
  const after: unknown = JSON.parse(textOf(formatJson({ ...fixed.validation.report, fixes: fixed.fixes })))
  expect(validate(after) ? [] : validate.errors).toEqual([])
})

test('so is the report on a folder of manifests', async () => {
  const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  const { stdout } = await run(['validate', '.', '--format', 'json'], {
    cwd: join(repository, 'test/cli/scenarios/validate/carriers-gitops-folder'),
  })
  const report = JSON.parse(stdout) as Report
  expect(validate(report) ? [] : validate.errors).toEqual([])
  expect(report.summary.notJudged).toEqual({ releases: 1, unknownReleases: 0, manifests: 1 })
})

test('a finding in a shared layer names the other releases', async () => {
  const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  const { stdout } = await run(['validate', '--format', 'json'], {
    cwd: join(repository, 'test/cli/scenarios/validate/shared-layer-reports'),
  })
  const report = JSON.parse(stdout) as Report
  expect(validate(report) ? [] : validate.errors).toEqual([])
  expect(report.diagnostics.map(({ release, alsoIn }) => [release, alsoIn])).toEqual([
    ['west.yaml', [{ release: 'east.yaml', severity: 'warning' }]],
  ])
})

test('so is a report that leaves findings out', () => {
  const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  const { report } = sampleValidation()
  const diagnostics = Array.from({ length: 3 }, () => report.diagnostics[0]!)
  const limited: unknown = JSON.parse(textOf(formatJson(limitFindings({ ...report, diagnostics }, 1))))
  expect(validate(limited) ? [] : validate.errors).toEqual([])
  expect(limited).toHaveProperty('leftOut')
})
