import { passThroughReasons, type Deprecation, type PassThrough } from '../../schema/model/compact-chart.ts'

/** Why not to use a field any more, without a full stop. */
export function deprecationText({ reason, replacement }: Deprecation): string {
  return `Deprecated: ${reason}${replacement === undefined ? '' : `; use ${replacement}`}`
}

/** Why a field has no effect in this chart, without a full stop. */
export function effectText({ reason, note }: PassThrough): string {
  return `No effect in this chart: ${passThroughReasons[reason]}${note === undefined ? '' : `; ${note}`}`
}

/** The first chart version with something; several where it came to older minor versions too. */
export function sinceText(since: string | readonly string[]): string {
  return [since].flat().join(', ')
}

/** A member of a fixed set; empty text with its quotes, as nobody would see it. */
export function memberText(member: string | number | boolean): string {
  return member === '' ? '""' : String(member)
}
