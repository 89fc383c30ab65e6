import type { Finding } from '../../findings/finding.ts'
import { lastWins, startHelp } from '../../sources/source-findings.ts'

/** What the reader of YAML says, in the words for objects of Kubernetes and texts in them. */
export function forKubernetes(finding: Finding): Finding {
  const { message, help } = finding
  return {
    ...finding,
    message: message
      .replace(lastWins.helm, lastWins.kubernetes)
      .replace('in Helm the <<', 'the <<')
      .replace(/\bHelm\b(?: [34])?/g, 'Kubernetes'),
    ...(help === startHelp && { help: 'start with a key and a colon' }),
    ...(finding.ruleId === 'dropped-text' && { help: 'write one document' }),
  }
}
