import { countSeverities } from '../findings/count-severities.ts'
import type { LeftOut, Report } from '../findings/report.ts'
import { jsonPieces } from './json-pieces.ts'

/** The report as it is; docs/report.schema.json describes it. Holds no line of any file. */
export function* formatJson({ leftOut, ...report }: Report): Generator<string> {
  const { summary, fixes, ...first } = report
  yield* jsonPieces({ ...first, leftOut: leftOut?.map(summaryOf), summary, fixes }, 2)
  yield '\n'
}

function summaryOf({ ruleId, file, first, findings }: LeftOut): object {
  const { line, col } = first.range.start
  return { ruleId, file, line, col, ...countSeverities(findings) }
}
