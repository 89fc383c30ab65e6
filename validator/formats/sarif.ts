import type { ReportedFinding, FileEdit, Fix, Report } from '../findings/report.ts'
import type { Range } from '../text/range.ts'
import { ruleUrl } from '../findings/finding.ts'
import { fingerprints } from '../findings/fingerprint.ts'
import { grouped } from '../base/grouped.ts'
import { pathText } from '../values/path-text.ts'
import type { Severity } from '../../schema/model/rule.ts'
import type { RedactedFile } from '../redaction/redacted-file.ts'
import { jsonPieces } from './json-pieces.ts'
import { leftOutFinding } from './left-out.ts'
import { printable } from '../text/printable.ts'

/** What a report says of a rule beside its findings. */
export interface RuleText {
  id: string
  severity: Severity
  /** What the rule demands, one sentence. */
  summary: string
  /** Why, in Markdown. */
  docs: string
}

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0, for code scanning: OASIS Static Analysis Results Interchange Format. */
export function* formatSarif(
  report: Report,
  excerpts: ReadonlyMap<string, RedactedFile>,
  rules: readonly RuleText[],
): Generator<string> {
  const found = new Set(report.diagnostics.map(({ ruleId }) => ruleId))
  const used = rules.filter(({ id }) => found.has(id))
  const indexes = new Map(used.map(({ id }, index) => [id, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gloo-values',
            semanticVersion: report.tool,
            informationUri: 'https://github.com/gloo-values/gloo-values',
            rules: used.map(reportingDescriptor),
          },
        },
        ...invocations(report, indexes),
        columnKind: 'utf16CodeUnits',
        results: results(report, excerpts, indexes),
      },
    ],
  }
  yield* jsonPieces(log, 4)
  yield '\n'
}

/** What tells a rule by its place in the list of the tool. */
type RuleIndexes = ReadonlyMap<string, number>

function* results(
  { diagnostics }: Report,
  excerpts: ReadonlyMap<string, RedactedFile>,
  indexes: RuleIndexes,
): Generator<object> {
  const prints = fingerprints(diagnostics)
  for (const [index, diagnostic] of diagnostics.entries()) {
    yield {
      ruleId: diagnostic.ruleId,
      ruleIndex: indexes.get(diagnostic.ruleId) ?? -1,
      level: levels[diagnostic.severity],
      message: { text: messageText(diagnostic) },
      locations: [location(diagnostic)],
      ...relatedLocations(diagnostic),
      ...fixes(diagnostic.fix, excerpts),
      partialFingerprints: { 'glooValues/v1': prints[index]! },
      properties: { release: diagnostic.release },
    }
  }
}

/** A note of the run for each rule and file of which findings are left out. */
function invocations({ leftOut }: Report, indexes: RuleIndexes): object {
  if (leftOut === undefined) return {}
  const notes = leftOut.map(leftOutFinding).map(({ ruleId, file, range, message }) => ({
    level: 'note',
    message: { text: message },
    locations: [physicalLocation(file, range)],
    associatedRule: { id: ruleId, index: indexes.get(ruleId) ?? -1 },
  }))
  return { invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }] }
}

function reportingDescriptor({ id, severity, summary, docs }: RuleText): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: docs },
    help: { text: docs, markdown: docs },
    helpUri: ruleUrl(id),
    defaultConfiguration: { level: levels[severity] },
  }
}

function messageText({ message, help }: ReportedFinding): string {
  return printable(message) + (help === undefined ? '' : `\nhelp: ${printable(help)}`)
}

/** A flag is as the file that it is not: GitHub refuses a report with a result that has no place in a file. */
function location({ file, range, path }: ReportedFinding): object {
  return {
    ...physicalLocation(file, range),
    ...(path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: pathText(path) }] }),
  }
}

function relatedLocations({ related }: ReportedFinding): object {
  if (related.length === 0) return {}
  return {
    relatedLocations: related.map(({ file, range, message }, id) => ({
      id,
      ...physicalLocation(file, range),
      message: { text: printable(message) },
    })),
  }
}

function physicalLocation(file: string, range: Range): object {
  return { physicalLocation: { artifactLocation: { uri: artifactUri(file) }, region: region(range) } }
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.col, endLine: end.line, endColumn: end.col }
}

function fixes(fix: Fix | undefined, excerpts: ReadonlyMap<string, RedactedFile>): object {
  if (fix?.edits === undefined) return {}
  const byFile = grouped(fix.edits.map((edit) => [edit.file, edit]))
  return {
    fixes: [
      {
        description: { text: `${fix.title}${fix.safe ? '' : ' (may change the meaning)'}` },
        artifactChanges: [...byFile].map(([name, edits]) => ({
          artifactLocation: { uri: artifactUri(name) },
          replacements: edits.map((edit) => replacement(excerpts.get(name)!, edit)),
        })),
      },
    ],
  }
}

function replacement(file: RedactedFile, { start, end, text }: FileEdit): object {
  return {
    deletedRegion: region({ start: file.position(start), end: file.position(end) }),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }
}

/** The name of a file as a URI: relative to where the program ran, or absolute. */
function artifactUri(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const encoded = path.split('/').map(encodeSegment).join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

/** Half a surrogate pair, which no URI can hold, becomes the replacement character. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed())
}
