import { isPlaceholder } from '../../model/placeholder.ts'
import { isMapping } from '../../model/is-mapping.ts'
import {
  configurationReads,
  pathThrough,
  readsOfChart,
  runningCollectors,
} from '../collector-configuration/collectors.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'collector-health-check-required',
  severity: 'error',
  summary: 'A collector has the extension `health_check` where the probes of its pods ask for it.',
  docs: 'The probes of the pods request the extension `health_check`, at the port and path of `livenessProbe.httpGet` and `readinessProbe.httpGet`. Where it is removed or elsewhere, Kubernetes restarts the collector again and again. The chart refuses a list of extensions without it; the configuration of the collector is made from the customization section, so the list has no other effect.',
  since: '2.7.0',
  addedIn: '0.1.0',
  source: [
    'opentelemetry-collector 0.93.3: seen refused by the chart; templates of the probes',
    'OpenTelemetry collector contrib 0.102.0: Config and Start of healthcheckextension',
    'Go 1.22: patterns of net/http.ServeMux',
  ],
  reads: [
    ...configurationReads,
    'telemetryCollector.config.service.extensions',
    'telemetryCollector.enabled',
    'telemetryCollector.livenessProbe.httpGet',
    'telemetryCollector.readinessProbe.httpGet',
    'telemetryCollectorCustomization.extraExtensions',
    'telemetryGateway.config.service.extensions',
    'telemetryGateway.enabled',
    'telemetryGateway.livenessProbe.httpGet',
    'telemetryGateway.readinessProbe.httpGet',
    'telemetryGatewayCustomization.extraExtensions',
  ],
  aboutKeys: ['telemetry'],
  fixable: false,
  guarded: ['missing'],
  example: {
    bad: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
    service:
      extensions: [zpages]
`,
    good: `common:
  cluster: cluster1
telemetryCollector:
  enabled: true
  config:
    exporters:
      otlp:
        endpoint: telemetry.example.com:4317
telemetryCollectorCustomization:
  extraExtensions:
    zpages: {}
`,
  },
  messages: {
    missing: ({ path }) => `${path} requires health_check, which the probes of the pods use`,
    removed: ({ path, probe }) => `${path} is null, but ${probe} requests it`,
    local: ({ path, probe }) =>
      `${path} listens on the pod itself only, but ${probe} requests it from outside`,
    moved: ({ path, what, found, probe, wanted }) =>
      `${path} has the ${what} ${found}, but ${probe} requests ${wanted}`,
  },
  check({ values, report }) {
    for (const { section, customization } of runningCollectors(values)) {
      const extensions = values[section]?.config?.service?.extensions
      if (extensions && extensions.length > 0 && !extensions.includes('health_check')) {
        const path = `${section}.config.service.extensions` as const
        report({
          message: 'missing',
          data: { path },
          at: path,
          help: `remove the list, and write extensions under ${customization}.extraExtensions: the collector runs all of those`,
        })
      }
      if (!readsOfChart(values[section])) continue
      const extension = values[customization]?.extraExtensions?.['health_check']
      const path = pathThrough(customization, 'extraExtensions', 'health_check')
      for (const name of ['livenessProbe', 'readinessProbe'] as const) {
        const probe = `${section}.${name}` as const
        const { port = 13133, path: requested = '/' } = values[section]?.[name]?.httpGet ?? {}
        if (extension === null) {
          report({ message: 'removed', data: { path, probe }, at: path, help: 'remove the null' })
          break
        }
        if (isLocal(extension)) {
          report({ message: 'local', data: { path, probe }, at: path, help: 'listen on 0.0.0.0' })
          break
        }
        const given = { port: portOf(extension), path: pathOf(extension) }
        const wanted = { port, path: requested }
        const isOtherPort = given.port !== undefined && given.port !== port
        const isOtherPath = given.path !== undefined && !answers(given.path, requested)
        if (!isOtherPort && !isOtherPath) continue
        const what = isOtherPort ? 'port' : 'path'
        const data = { what, found: given[what]!, wanted: wanted[what] }
        report({
          message: 'moved',
          data: { path, probe, ...data },
          at: extension === undefined ? `${probe}.httpGet` : path,
          help: `give health_check and the probes the same ${what}`,
        })
        break
      }
    }
  },
})

function endpointOf(extension: unknown): unknown {
  return isMapping(extension) ? extension['endpoint'] : undefined
}

function isLocal(extension: unknown): boolean {
  const endpoint = endpointOf(extension)
  return typeof endpoint === 'string' && /^(?:localhost|127\.[\d.]+|\[::1\]):/.test(endpoint)
}

/** Port of the extension, if it is known. */
function portOf(extension: unknown): number | undefined {
  const endpoint = endpointOf(extension)
  if (endpoint === undefined || endpoint === null) return 13133
  const port = typeof endpoint === 'string' ? /:(\d+)$/.exec(endpoint)?.[1] : undefined
  return port === undefined ? undefined : Number(port)
}

/** Whether a request for a path reaches the extension: Go's ServeMux takes a path that ends in `/` for all below it. */
function answers(path: string, requested: string): boolean {
  const asked = `/${requested.replace(/^\/|[?#].*$/g, '')}`
  return path === asked || (path.endsWith('/') && `${asked}/`.startsWith(path))
}

/** Path of the extension, if it is known. */
function pathOf(extension: unknown): string | undefined {
  const path = isMapping(extension) ? (extension['path'] ?? '/') : '/'
  return typeof path === 'string' && !isPlaceholder(path) ? path : undefined
}
