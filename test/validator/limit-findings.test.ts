import { expect, test } from 'vitest'
import type { ReportedFinding } from '../../validator/findings/report.ts'
import { limitFindings } from '../../validator/findings/limit-findings.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { sampleInput } from '../formats/sample-report.ts'

const report = validateReleases(sampleInput())
const ofSeverities = (...severities: ReportedFinding['severity'][]): ReportedFinding[] =>
  severities.map((severity, index) => ({ ...report.diagnostics[0]!, message: String(index), severity }))
const messagesOf = (findings: readonly ReportedFinding[]): string =>
  findings.map(({ message }) => message).join(' ')

test('the gravest stay, and of equally grave ones the first, in the order of the report', () => {
  const diagnostics = ofSeverities('info', 'warning', 'warning', 'info', 'error', 'warning')
  const limited = limitFindings({ ...report, diagnostics }, 3)
  expect(messagesOf(limited.diagnostics)).toBe('1 2 4')
  expect(limited.leftOut).toMatchObject([{ first: { message: '5' }, findings: [{}, {}, {}] }])
  expect(limited.leftOut![0]!.findings.map(({ severity }) => severity)).toEqual(['warning', 'info', 'info'])
})

test('nothing is left out where there is room', () => {
  expect(limitFindings(report, report.diagnostics.length)).toBe(report)
})
