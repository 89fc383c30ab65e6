import { isMapping } from '../../model/is-mapping.ts'
import type { ChartVersion } from '../../model/chart-version.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import type { ConfigurationSection } from '../components/telemetry/configuration-sections.ts'
import { longTimeout, type LongTimeout } from '../scrape-intervals.ts'
import { typeOf, type Settings } from './components.ts'
import { withoutScheme } from './endpoint.ts'
import { processorChecks } from './processor-settings.ts'
import {
  invalid,
  isFilledList,
  isFilledMapping,
  missing,
  ofUsed,
  type Check,
  type SettingsProblem,
} from './settings-problem.ts'

/** gloo-platform 2.7 has collector 0.102.1, whose exporter refuses an endpoint without a port; older ones were not read. */
export const portSince: ChartVersion = '2.7.0'

/** What is wrong with the settings of a component of a known type; nothing is reported of others. */
export function settingsProblems(
  section: ConfigurationSection,
  name: string,
  settings: Settings,
  own: Settings,
): SettingsProblem[] {
  const known = checks[section]
  const type = typeOf(name)
  return known !== undefined && Object.hasOwn(known, type) ? known[type]!(settings, own) : []
}

/** From the checks of each component in the modules of OpenTelemetry 0.102.1. */
const checks: Partial<Record<ConfigurationSection, Record<string, Check>>> = {
  receivers: {
    otlp: ({ protocols }) =>
      isMapping(protocols) && (isGiven(protocols, 'grpc') || isGiven(protocols, 'http'))
        ? []
        : [missing('protocols with grpc or http', 'write {} below the protocol for its defaults')],
    filelog: ({ include }) =>
      isFilledList(include) || (typeof include === 'string' && include !== '')
        ? []
        : [ofUsed(missing('include', 'list the files that it reads'))],
    hostmetrics: ({ scrapers }) =>
      isFilledMapping(scrapers) ? [] : [missing('scrapers', 'name at least one scraper, such as cpu')],
    jaeger: ({ protocols }) =>
      isFilledMapping(protocols)
        ? []
        : [missing('protocols', 'name at least one protocol, such as grpc, with {} for its defaults')],
    prometheus: scraperProblems,
  },
  processors: processorChecks,
  exporters: {
    clickhouse: ({ endpoint }) =>
      endpoint ? [] : [missing('endpoint', 'write the URL, such as tcp://clickhouse:9000')],
    otlp: ({ endpoint }) => endpointProblems(endpoint),
    otlphttp: (settings) =>
      ['endpoint', 'traces_endpoint', 'metrics_endpoint', 'logs_endpoint'].some((key) => settings[key])
        ? []
        : [missing('endpoint', 'set endpoint, or one for each signal, such as traces_endpoint')],
    prometheus: ({ endpoint }) =>
      isBlank(endpoint)
        ? [ofUsed(missing('endpoint', 'write the address on which it listens, such as 0.0.0.0:9091'))]
        : [],
    zipkin: ({ endpoint }) =>
      endpoint ? [] : [missing('endpoint', 'write the URL, such as http://zipkin:9411/api/v2/spans')],
  },
}

function scraperProblems(
  { config, target_allocator: allocator }: Settings,
  { config: ownConfig }: Settings,
): SettingsProblem[] {
  const long = isMapping(config) ? longTimeout(config) : undefined
  const hasJobs =
    isMapping(config) &&
    (isFilledList(config['scrape_configs']) || isFilledList(config['scrape_config_files']))
  return [
    ...(allocator || hasJobs ? [] : [missing('config.scrape_configs', 'list at least one job')]),
    ...(long === undefined
      ? []
      : [
          invalid(
            ['config', long.job === undefined ? 'global' : 'scrape_configs'],
            ...longTimeoutTexts(long, isMapping(ownConfig) ? ownConfig['global'] : undefined),
          ),
        ]),
  ]
}

/** The words and the help, which say what the user has not written. */
function longTimeoutTexts({ job, timeout, interval }: LongTimeout, own: unknown): [string, string] {
  const isOfChart = job === undefined && !(isMapping(own) && own['scrape_timeout'])
  return [
    `${isOfChart ? "the chart's" : 'a'} scrape_timeout of ${timeout} above the scrape_interval of ${interval}`,
    isOfChart ? 'set scrape_timeout too' : 'lower scrape_timeout, or raise scrape_interval',
  ]
}

function endpointProblems(endpoint: unknown): SettingsProblem[] {
  if (endpoint === undefined || endpoint === null || endpoint === '')
    return [missing('endpoint', 'write the address as host:port')]
  const isText = typeof endpoint === 'string' || typeof endpoint === 'number'
  const isRight = !isText || isPlaceholder(String(endpoint)) || hasPort(String(endpoint))
  const problem = invalid(
    ['endpoint'],
    'an endpoint that does not end with a port',
    'write host:port, without a path',
  )
  return isRight ? [] : [{ ...problem, since: portSince }]
}

/** Whether an address has a port, as the exporter over gRPC requires; it reads over a scheme. */
export function hasPort(endpoint: string): boolean {
  return /^(?:\[[^\]]*\]|[^:[\]]*):\d+$/.test(withoutScheme(endpoint))
}

/** Whether nothing but spaces is there. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** Whether a protocol is there: with nothing below it, it has its defaults. */
function isGiven(protocols: Settings, key: string): boolean {
  return Object.hasOwn(protocols, key)
}
