import { isMapping } from '../model/is-mapping.ts'

/** A scrape job of Prometheus, or its global settings, whose timeout is longer than its interval. */
export interface LongTimeout {
  /** Name of the job; absent where it is the global settings. */
  job?: string
  interval: string
  timeout: string
}

const defaultInterval = '1m'

/**
 * The first timeout above its interval in a configuration of Prometheus, as `UnmarshalYAML` and `Validate` of its scrape
 * configurations compare them: a timeout that is not set follows the interval.
 */
export function longTimeout(configuration: Readonly<Record<string, unknown>>): LongTimeout | undefined {
  const { global, scrape_configs: jobs } = configuration
  const ofAll = settingsOf(global)
  const interval = ofAll.interval ?? defaultInterval
  if (isLonger(ofAll.timeout, interval)) return { interval, timeout: ofAll.timeout! }
  for (const job of Array.isArray(jobs) ? jobs : []) {
    const own = settingsOf(job)
    const ownInterval = own.interval ?? interval
    if (isLonger(own.timeout, ownInterval))
      return { job: own.name, interval: ownInterval, timeout: own.timeout! }
  }
  return undefined
}

function settingsOf(value: unknown): { name: string; interval?: string; timeout?: string } {
  if (!isMapping(value)) return { name: '' }
  const { job_name: name, scrape_interval: interval, scrape_timeout: timeout } = value
  return {
    name: typeof name === 'string' ? name : '',
    ...(isSet(interval) && { interval }),
    ...(isSet(timeout) && { timeout }),
  }
}

/** Prometheus takes a duration of 0 for one that is not set. */
function isSet(duration: unknown): duration is string {
  return typeof duration === 'string' && millisecondsOf(duration) !== 0
}

function isLonger(timeout: string | undefined, interval: string): boolean {
  return timeout !== undefined && millisecondsOf(timeout) > millisecondsOf(interval)
}

const units: Record<string, number> = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5, y: 31536e6 }

/** A duration as Prometheus reads it; not a number where it has another form. */
function millisecondsOf(text: string): number {
  if (!/^(?:\d+(?:ms|[smhdwy]))+$/.test(text)) return Number.NaN
  return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * units[unit!]!,
    0,
  )
}
