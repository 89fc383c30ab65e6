import { isMapping } from '../../schema/model/is-mapping.ts'
import type { FindingData } from '../../schema/model/rule.ts'
import { readJson } from '../set-flags/json-value.ts'
import { sourceFile, withoutByteOrderMark } from '../text/source-file.ts'
import { TextError } from '../text/text-error.ts'
import type { BaselineEntry } from './baseline.ts'

const version = 1

/** The text of a baseline file. */
export function writeBaseline(findings: readonly BaselineEntry[]): string {
  const entries = findings.map(({ file, object, rule, path, data, count }) => ({
    file,
    ...(object !== undefined && { object }),
    rule,
    path,
    data,
    count,
  }))
  return `${JSON.stringify({ version, findings: entries }, null, 2)}\n`
}

/** The entries of a baseline file, or why it is none. */
export function readBaseline(text: string): BaselineEntry[] | { error: string } {
  if (/^<{7} /m.test(text)) {
    return { error: 'it has conflict markers of git; keep one side, then run again with --write-baseline' }
  }
  if (text.trim() === '') return { error: 'it is empty' }
  let value: unknown
  try {
    value = JSON.parse(withoutByteOrderMark(text))
  } catch {
    return { error: `it is not JSON: see line ${errorLine(text)}` }
  }
  if (!isMapping(value) || !Array.isArray(value.findings)) {
    return { error: 'it is not a baseline: "findings" is missing at the top level' }
  }
  if (value.version !== version) {
    return { error: `it requires "version": ${version}: this file is of another version of gloo-values` }
  }
  const wrong = value.findings.findIndex((entry) => !isEntry(entry))
  if (wrong >= 0) return { error: `entry ${wrong + 1} of "findings" is not a finding` }
  return value.findings as BaselineEntry[]
}

/** The parser of the engine names no place. */
function errorLine(text: string): number {
  return text.slice(0, errorOffset(text)).split('\n').length
}

function errorOffset(text: string): number {
  try {
    const { end } = readJson(sourceFile('', text), 0)
    return end + text.slice(end).search(/\S/)
  } catch (error) {
    if (!(error instanceof TextError)) throw error
    return error.start
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isMapping(value)) return false
  const { file, object = '', rule, path, data, count } = value
  const areTexts = [file, object, rule, path].every((one) => typeof one === 'string')
  return areTexts && isData(data) && Number.isSafeInteger(count) && (count as number) > 0
}

function isData(value: unknown): value is FindingData {
  return (
    isMapping(value) &&
    Object.values(value).every((one) => ['string', 'number', 'boolean'].includes(typeof one))
  )
}
