import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { formatJson } from '../../validator/formats/json.ts'
import { sampleValidation } from './sample-report.ts'

const schemaFile = join(import.meta.dirname, '../../docs/report.schema.json')

test('the JSON report is what docs/report.schema.json says', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  )
  const report: unknown = JSON.parse(formatJson(sampleValidation().report))
  expect(validate(report) ? [] : validate.errors).toEqual([])
  expect(validate({ ...(report as object), more: 1 })).toBe(false)
})
