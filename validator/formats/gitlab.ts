import type { Severity } from '../../schema/model/rule.ts'
import type { Report } from '../diagnostic.ts'
import { fingerprints } from '../fingerprint.ts'
import { printable } from './printable.ts'

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' }

/** GitLab's report of code quality. */
export function formatGitlab({ diagnostics }: Report): string {
  const prints = fingerprints(diagnostics)
  const issues = diagnostics.map(({ ruleId, severity, message, file, range }, index) => ({
    description: printable(message),
    check_name: ruleId,
    fingerprint: prints[index],
    severity: severities[severity],
    location: {
      // GitLab compares the path with those of the repository, which have no ./ in front.
      path: file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
      lines: { begin: range.start.line, end: range.end.line },
    },
  }))
  return `${JSON.stringify(issues, null, 2)}\n`
}
