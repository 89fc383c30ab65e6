import type { ChartVersion } from '../../model/chart-version.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import type { ConfigurationSection } from '../components/telemetry/configuration-sections.ts'
import { typeOf, type Settings } from './components.ts'
import { withoutScheme } from './endpoint.ts'

/** Why the collector refuses the settings of a component; the words continue a sentence that names the component. */
export interface SettingsProblem {
  /** Keys of the setting below the component, if it is there. */
  keys: readonly string[]
  is: 'missing' | 'invalid'
  words: string
  help: string
  /** The collector makes the component, and looks at the setting, only where a pipeline names it. */
  isOfUsed?: true
  /** First version of the chart whose collector is known to refuse it. */
  since?: ChartVersion
}

/** gloo-platform 2.7 has collector 0.102.1, whose exporter refuses an endpoint without a port; older ones were not read. */
export const portSince: ChartVersion = '2.7.0'

type Check = (settings: Settings) => SettingsProblem[]

/** What is wrong with the settings of a component of a known type; nothing is reported of others. */
export function settingsProblems(
  section: ConfigurationSection,
  name: string,
  settings: Settings,
): SettingsProblem[] {
  const known = checks[section]
  const type = typeOf(name)
  return known !== undefined && Object.hasOwn(known, type) ? known[type]!(settings) : []
}

/** From the checks of each component in the modules of OpenTelemetry 0.102.1. */
const checks: Partial<Record<ConfigurationSection, Record<string, Check>>> = {
  receivers: {
    otlp: ({ protocols }) =>
      isMapping(protocols) && (isGiven(protocols, 'grpc') || isGiven(protocols, 'http'))
        ? []
        : [missing('protocols with grpc or http', 'write {} below the protocol for its defaults')],
    filelog: ({ include }) =>
      isFilledList(include)
        ? []
        : [{ ...missing('include', 'list the files that it reads'), isOfUsed: true }],
    hostmetrics: ({ scrapers }) =>
      isFilledMapping(scrapers) ? [] : [missing('scrapers', 'name at least one scraper, such as cpu')],
    jaeger: ({ protocols }) =>
      isFilledMapping(protocols)
        ? []
        : [missing('protocols', 'name at least one protocol, such as grpc, with {} for its defaults')],
    prometheus: ({ config, target_allocator: allocator }) =>
      allocator || (isMapping(config) && (config['scrape_configs'] || config['scrape_config_files']))
        ? []
        : [missing('config.scrape_configs', 'list at least one job')],
  },
  processors: {
    attributes: ({ actions }) =>
      isFilledList(actions) ? [] : [missing('actions', 'list at least one action')],
    resource: ({ attributes }) =>
      isFilledList(attributes) ? [] : [missing('attributes', 'list at least one attribute')],
    batch: batchProblems,
    memory_limiter: limiterProblems,
  },
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
        ? [
            {
              ...missing('endpoint', 'write the address on which it listens, such as 0.0.0.0:9091'),
              isOfUsed: true,
            },
          ]
        : [],
    zipkin: ({ endpoint }) =>
      endpoint ? [] : [missing('endpoint', 'write the URL, such as http://zipkin:9411/api/v2/spans')],
  },
}

function endpointProblems(endpoint: unknown): SettingsProblem[] {
  if (endpoint === undefined || endpoint === null || endpoint === '')
    return [missing('endpoint', 'write the address as host:port')]
  const isRight = typeof endpoint !== 'string' || isPlaceholder(endpoint) || hasPort(endpoint)
  const problem = invalid(['endpoint'], 'an endpoint without a port', 'write host:port')
  return isRight ? [] : [{ ...problem, since: portSince }]
}

/** Whether an address has a port, as the exporter over gRPC requires; it reads over a scheme. */
export function hasPort(endpoint: string): boolean {
  return /^(?:\[[^\]]*\]|[^:[\]]*):\d+$/.test(withoutScheme(endpoint))
}

function batchProblems(settings: Settings): SettingsProblem[] {
  const unknown = Object.keys(settings).find((key) => !batchKeys.includes(key))
  const { send_batch_size: size = 8192, send_batch_max_size: most = 0 } = settings
  const isTooSmall = typeof size === 'number' && typeof most === 'number' && most > 0 && most < size
  return [
    ...(unknown === undefined
      ? []
      : [invalid([unknown], `the unknown key ${unknown}`, `the keys of batch are ${batchKeys.join(', ')}`)]),
    ...(isTooSmall && settings['send_batch_size'] !== undefined
      ? [
          invalid(
            ['send_batch_max_size'],
            'send_batch_max_size below send_batch_size',
            'raise send_batch_max_size, or lower send_batch_size',
          ),
        ]
      : []),
  ]
}

const batchKeys = [
  'metadata_cardinality_limit',
  'metadata_keys',
  'send_batch_max_size',
  'send_batch_size',
  'timeout',
]

function limiterProblems(settings: Settings): SettingsProblem[] {
  const { check_interval: interval } = settings
  const isZero = interval === 0 || (typeof interval === 'string' && /^-|^0(?:[a-zµ]*)$/.test(interval))
  const hasLimit = settings['limit_mib'] || settings['limit_percentage']
  return [
    ...(interval === undefined || interval === null
      ? [missing('check_interval', 'set check_interval to 1s')]
      : isZero
        ? [invalid(['check_interval'], 'a check_interval that is not above 0', 'set check_interval to 1s')]
        : []),
    ...(hasLimit ? [] : [missing('limit_mib or limit_percentage', 'set one of them')]),
    ...['limit_mib', 'limit_percentage'].flatMap((key) => {
      const [limit, spike] = [settings[key], settings[`spike_${key}`]]
      const isReached = typeof limit === 'number' && typeof spike === 'number' && limit > 0 && limit <= spike
      return isReached
        ? [invalid([`spike_${key}`], `a spike_${key} that is not below ${key}`, 'lower it')]
        : []
    }),
  ]
}

function missing(what: string, help: string): SettingsProblem {
  return { keys: [], is: 'missing', words: `no ${what}`, help }
}

function invalid(keys: readonly string[], words: string, help: string): SettingsProblem {
  return { keys, is: 'invalid', words, help }
}

/** Whether nothing but spaces is there. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

function isFilledMapping(value: unknown): boolean {
  return isMapping(value) && Object.keys(value).length > 0
}

/** Whether a protocol is there: with nothing below it, it has its defaults. */
function isGiven(protocols: Settings, key: string): boolean {
  return Object.hasOwn(protocols, key)
}

function isMapping(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
