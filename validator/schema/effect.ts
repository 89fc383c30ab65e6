import { isBetaOf, isPreRelease, mayPrecede, minorOf } from '../../schema/model/chart-version.ts'
import {
  passThroughReasons,
  reasonsOfOwnChart,
  type CompactSchema,
  type PassThrough,
} from '../../schema/model/compact-chart.ts'
import type { FindingData } from '../../schema/model/rule.ts'
import type { SchemaCheck } from './schema-check.ts'

/** Why a value has no effect. */
interface NoEffect {
  severity: 'error' | 'warning' | 'info'
  /** Follows the path in the message. */
  fact: string
  help?: string
  /** The value with which there is nothing to say. */
  unless?: boolean
  data: FindingData
}

/** Why the chart that is meant does not read a value; nothing where it does, or where nobody knows. */
export function noEffectOf(
  { chart, chartSource, version }: Pick<SchemaCheck, 'chart' | 'chartSource' | 'version'>,
  { passThrough, unread }: Pick<CompactSchema, 'passThrough' | 'unread'>,
  refusesUnrendered = false,
): NoEffect | undefined {
  // Most values have an effect in every version.
  if (passThrough === undefined && unread === undefined) return undefined
  const minor = minorOf(version)
  // Only releases were rendered.
  const isUnread = unread?.in.includes(minor) === true && !isPreRelease(version)
  if (passThrough !== undefined && (chartSource === 'ours' || holdsForPublished(passThrough, version))) {
    const { unless, note = unread?.note } = passThrough
    const reason = passThrough.reason === 'default-only' && refusesUnrendered ? 'refused' : passThrough.reason
    const where = chartSource === 'ours' ? ` in charts/${chart.chart}` : isUnread ? ` in chart ${minor}` : ''
    return {
      severity: reason === 'refused' ? 'error' : isUnread ? 'warning' : 'info',
      fact:
        reason === 'refused'
          ? `is not rendered by charts/${chart.chart}, which refuses it`
          : `has no effect${where}: ${passThroughReasons[reason]}`,
      ...(note !== undefined && { help: note }),
      ...(unless !== undefined && { unless }),
      data: { reason },
    }
  }
  if (!isUnread || chartSource === 'ours') return undefined
  return {
    severity: 'warning',
    fact: `has no effect: the published chart ${minor} does not read it`,
    ...(unread?.note !== undefined && { help: unread.note }),
    data: { reason: 'unread', chartVersion: minor },
  }
}

function holdsForPublished({ reason, readBefore, readInBetasOf }: PassThrough, version: string): boolean {
  if (reasonsOfOwnChart.includes(reason)) return false
  if (readInBetasOf !== undefined && isBetaOf(version, readInBetasOf)) return false
  return readBefore === undefined || !mayPrecede(version, readBefore)
}
