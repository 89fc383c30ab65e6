import { DeferredReports, foundBy, many } from '../findings/deferred-finding.ts'
import type { SchemaCheck } from './schema-check.ts'

/** How the children of a value are checked one after the other. */
interface EachChild {
  check: SchemaCheck
  /** What is reported from now on is of that child. */
  enter: (key: string | number) => void
}

/** Where there are very many, what their findings say is not kept: `again` checks a child once more. */
export function eachChild(
  check: SchemaCheck,
  size: number,
  again: (check: SchemaCheck, key: string | number) => void,
): EachChild {
  if (size < many) return { check, enter: ignore }
  const reports = new DeferredReports(check.report, (key) =>
    foundBy((report) => again({ ...check, report, leaveOut: ignore }, key)),
  )
  return { check: { ...check, report: reports.report }, enter: reports.enter }
}

function ignore(): void {}
