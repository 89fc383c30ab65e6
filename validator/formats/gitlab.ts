import type { Severity } from '../../schema/model/rule.ts'
import type { ReportedFinding, Report } from '../findings/report.ts'
import { fingerprints } from '../findings/fingerprint.ts'
import { jsonPieces } from './json-pieces.ts'
import { leftOutFinding } from './left-out.ts'
import { printable } from '../text/printable.ts'

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' }

/** GitLab's report of code quality. */
export function* formatGitlab({ diagnostics, leftOut = [] }: Report): Generator<string> {
  yield* jsonPieces(issues([...diagnostics, ...leftOut.map(leftOutFinding)]), 1)
  yield '\n'
}

function* issues(diagnostics: readonly ReportedFinding[]): Generator<object> {
  const prints = fingerprints(diagnostics)
  for (const [index, { ruleId, severity, message, file, range }] of diagnostics.entries()) {
    yield {
      description: printable(message),
      check_name: ruleId,
      fingerprint: prints[index],
      severity: severities[severity],
      location: {
        // GitLab compares the path with those of the repository, which have no ./ in front.
        path: file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
        lines: { begin: range.start.line, end: range.end.line },
      },
    }
  }
}
