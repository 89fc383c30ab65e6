import { compareChartVersions } from '../../schema/model/chart-version.ts'
import {
  passThroughReasons,
  reasonsOfOwnChart,
  type Deprecation,
  type PassThrough,
  type Unread,
} from '../../schema/model/compact-chart.ts'
import type { FieldNotes } from '../../schema/model/field.ts'

/** The first sentence of a description, with its full stop. */
export function firstSentence(markdown: string): string {
  return /^.*?\.(?=\s|$)/.exec(markdown)?.[0] ?? `${markdown}.`
}

/** Why not to use a field any more, without a full stop. */
export function deprecationText({ reason, replacement }: Deprecation): string {
  return `Deprecated: ${reason}${replacement === undefined ? '' : `; use ${replacement}`}`
}

/** Why a field has no effect in the chart of this repository, without a full stop. */
export function effectText({ reason, note }: PassThrough): string {
  if (reason === 'refused') return `This chart refuses it${noteText(note)}`
  return `No effect in this chart: ${passThroughReasons[reason]}${noteText(note)}`
}

/** Which published charts do not read a field, without a full stop. */
export function unreadText({ in: minors, note }: Unread): string {
  return `No effect in the published chart ${minors.join(', ')}${noteText(note)}`
}

/** What those who set a field for either chart should know of its effect in one minor version, without a full stop. */
export function effectsIn(
  minor: string,
  { passThrough, unread }: Pick<FieldNotes, 'passThrough' | 'unread'>,
): string[] {
  const unreadHere = unread?.in.includes(minor) === true ? { ...unread, in: [minor] } : undefined
  if (passThrough === undefined) return unreadHere === undefined ? [] : [unreadText(unreadHere)]
  const { reason, note, readBefore } = passThrough
  const why = `${passThroughReasons[reason]}${noteText(note)}`
  const isOnlyOurs =
    reasonsOfOwnChart.includes(reason) ||
    (readBefore !== undefined && compareChartVersions(minor, readBefore) < 0)
  if (!isOnlyOurs) return [`No effect: ${why}`]
  const ours =
    reason === 'refused'
      ? `The chart of gloo-values refuses it${noteText(note)}`
      : `No effect in the chart of gloo-values: ${why}`
  return [ours, ...(unreadHere === undefined ? [] : [unreadText(unreadHere)])]
}

function noteText(note: string | undefined): string {
  return note === undefined ? '' : `; ${note}`
}

/** The first chart version with something; several where it came to older minor versions too. */
export function sinceText(since: string | readonly string[]): string {
  return [since].flat().join(', ')
}

/** A member of an enum; the empty string in quotes, which make it visible. */
export function memberText(member: string | number | boolean): string {
  return member === '' ? '""' : String(member)
}
