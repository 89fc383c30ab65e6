import type { CatalogueRow } from './rows.ts'

/** Values that somebody would write at the path of a row: what the row shows, else one of its type. */
export function sensibleValues({
  path,
  type = '',
  default: fallback,
  examples = [],
}: CatalogueRow): unknown[] {
  const written = type.startsWith('string') ? examples : examples.map(read)
  const shown = [fallback, ...written].filter(
    (value) => value !== undefined && value !== null && value !== '',
  )
  if (shown.length > 0) return shown
  const name = path.split('.').at(-1)!
  return [byName.find(([pattern]) => pattern.test(path))?.[1] ?? ofType(type, name)]
}

/** Examples are texts of YAML. */
function read(example: unknown): unknown {
  if (typeof example !== 'string') return example
  if (example === 'true' || example === 'false') return example === 'true'
  return /^-?\d+$/.test(example) ? Number(example) : example
}

const byName: [RegExp, unknown][] = [
  [/\.extraExtensions\.<name>$/, {}],
  [/\.apiKeyStorage\.name$/, 'redis'],
  [/\.auth\.backend$/, 'oidc'],
  [/\.session\.backend$/, 'cookie'],
  [/Ratio$/, '0.1'],
  [/\.pullPolicy$/, 'Always'],
  [/\.serviceType$/, 'ClusterIP'],
  [/[bB]asePath$/, '/gloo'],
  [/(Url|ZipkinEndpoint)$/, 'https://example.com'],
  [/(Timeout|Interval|Backoff|Age|Ttl|IdleTime|Lifetime)$/, '5s'],
]

function ofType(type: string, name: string): unknown {
  if (/^(bool)/.test(type)) return true
  if (/^int/.test(type)) return 1
  if (/^list of string|^list of strings/.test(type)) return ['name']
  if (/^list of EnvVar/.test(type)) return [{ name: 'ZONE', value: 'a' }]
  if (/^list of VolumeMount/.test(type)) return [{ name: 'cache', mountPath: '/cache' }]
  if (/^list of Volume/.test(type)) return [{ name: 'cache', emptyDir: {} }]
  if (/^list of LocalObjectReference/.test(type)) return [{ name: 'registry' }]
  if (/^(list|array)/.test(type)) return []
  if (/^map of string/.test(type)) return { key: 'value' }
  if (/^map of int/.test(type)) return { http: 8080 }
  if (/^map NAME/.test(type)) return { ZONE: { value: 'a' } }
  if (/^(map|object)/.test(type)) return {}
  if (/^duration/.test(type)) return '5s'
  return name === 'cpu' ? '1' : 'name'
}
