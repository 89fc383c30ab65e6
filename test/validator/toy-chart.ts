import type { ChartSource } from '../../schema/model/compact-chart.ts'
import { wordPattern } from '../../schema/model/patterns.ts'
import type { Rule } from '../../schema/model/rule.ts'
import type { Report } from '../../validator/findings/report.ts'
import { formatOneline } from '../../validator/formats/oneline.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import type { KnownChart } from '../../validator/chart/known-chart.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { textOf } from '../formats/text-of.ts'

/** A chart of a few values, one for each thing that a schema can say. */
export const toyChart: KnownChart = {
  chart: 'toy',
  version: '2.7.0',
  oldest: '2.3',
  defaults: {
    cluster: { name: 'east' },
    server: {
      enabled: true,
      replicas: 1,
      safeMode: true,
      env: {},
      relay: { tokenSecret: { name: 'relay-token' } },
    },
    agent: { enabled: false, relay: {}, annotations: {} },
  },
  olderDefaults: [{ path: ['server', 'safeMode'], before: '2.6.0', value: false, source: 'toy' }],
  incompleteDefaults: [],
  components: [],
  configurations: {},
  hints: { ownSections: [], otherNames: { nearby: {}, anywhere: {} }, secretForms: [] },
  rules: [],
  migrations: [],
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      cluster: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: { type: 'string', minLength: 1, maxLength: 5 }, network: { type: 'string' } },
      },
      license: {
        type: 'object',
        additionalProperties: false,
        properties: {
          key: { type: 'string', sensitive: true },
          secretName: { type: 'string', pattern: wordPattern.pattern },
        },
      },
      server: { $ref: '#/definitions/server' },
      agent: {
        type: 'object',
        additionalProperties: false,
        properties: {
          enabled: { type: 'boolean' },
          relay: {
            type: 'object',
            additionalProperties: false,
            properties: { authority: { type: 'string' }, serverAddress: { type: 'string' } },
          },
          annotations: { type: 'object', additionalProperties: { type: 'string' } },
          insecure: {
            type: 'boolean',
            deprecated: { reason: 'all traffic is encrypted', replacement: 'agent.relay' },
          },
          oldPort: { type: 'integer', until: '2.4.0' },
          sidecars: {
            type: 'object',
            maxProperties: 0,
            passThrough: { reason: 'unknown-rendering', note: 'leave it out' },
          },
          metrics: {
            type: 'object',
            passThrough: { reason: 'operator-only' },
            properties: { port: { type: 'integer', passThrough: { reason: 'removed' } } },
          },
          pod: { type: 'string', passThrough: { reason: 'removed', readBefore: '2.6.0' } },
          probe: {
            type: 'integer',
            passThrough: { reason: 'fixed-by-chart', note: 'leave it out' },
            unread: { in: ['2.5'] },
          },
          userID: { type: 'integer', unread: { in: ['2.5'], note: 'write userId' } },
        },
      },
      gates: {
        type: 'object',
        properties: { Early: { type: 'boolean', since: '2.9.0' } },
        additionalProperties: { type: 'boolean' },
      },
      ui: {
        type: 'object',
        properties: {
          enabled: { type: 'boolean' },
          monitoring: {
            type: 'object',
            onlyOurs: true,
            additionalProperties: false,
            properties: { port: { type: 'integer' } },
          },
        },
      },
      exporter: {
        type: 'object',
        unknownKeys: 'ignored',
        properties: { interval: { type: 'string' }, endpoint: { type: 'string' } },
      },
    },
    definitions: {
      server: {
        type: 'object',
        additionalProperties: false,
        properties: {
          enabled: { type: 'boolean' },
          replicas: { type: 'integer', minimum: 1, maximum: 9 },
          ratio: { type: 'number', minimum: 0 },
          safeMode: { type: 'boolean' },
          level: { type: 'string', enum: ['Always', 'Never'] },
          cpu: { $ref: '#/definitions/Quantity' },
          store: { type: 'object', since: '2.6.0' },
          context: { anyOf: [{ $ref: '#/definitions/Context' }, { type: 'boolean', enum: [false] }] },
          env: { type: 'object', additionalProperties: { $ref: '#/definitions/variable' } },
          relay: {
            type: 'object',
            additionalProperties: false,
            properties: {
              tokenSecret: {
                type: 'object',
                additionalProperties: false,
                properties: { name: { type: 'string' } },
              },
            },
          },
          overrides: { $ref: '#/definitions/Patch' },
          limits: {
            type: 'object',
            properties: { cpu: { $ref: '#/definitions/Quantity' } },
            patternProperties: { '^hugepages-': { $ref: '#/definitions/Quantity' } },
            additionalProperties: false,
          },
        },
      },
      variable: {
        type: 'object',
        additionalProperties: false,
        properties: { value: { type: 'string' }, valueFrom: { type: 'object' } },
      },
      Quantity: { type: ['string', 'number'], pattern: '^[0-9]+m?$' },
      Context: {
        type: 'object',
        additionalProperties: false,
        properties: { runAsUser: { type: 'integer' } },
      },
      Patch: {
        type: 'object',
        additionalProperties: false,
        properties: { spec: { $ref: '#/definitions/PatchSpec' }, authority: { type: 'string' } },
      },
      PatchSpec: {
        type: 'object',
        additionalProperties: false,
        properties: {
          template: {
            type: 'object',
            additionalProperties: false,
            properties: {
              volumes: {
                type: 'array',
                items: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
              },
              nodeSelector: { type: 'object', additionalProperties: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

export interface CheckOptions {
  chartVersion?: string
  chartSource?: ChartSource
  rules?: readonly Rule[]
}

/** Checks layers of one release: `values.yaml`, or `layer-1.yaml`, `layer-2.yaml` … */
export function check(text: string | readonly string[], options: CheckOptions = {}): Report {
  return validateReleases(toyInput(text, options))
}

export function toyInput(text: string | readonly string[], options: CheckOptions = {}): ValidationInput {
  const files =
    typeof text === 'string'
      ? [{ name: 'values.yaml', text }]
      : text.map((text, index) => ({ name: `layer-${index + 1}.yaml`, text }))
  return {
    releases: [{ name: 'release', files }],
    chart: { ...toyChart, ...(options.rules && { rules: options.rules }) },
    ...(options.chartVersion && { chartVersion: options.chartVersion }),
    ...(options.chartSource && { chartSource: options.chartSource }),
    tool: '0.0.0',
  }
}

/** Findings without file, one line each: `3:1: error: … [rule-id]`. */
export function findings(text: string, options?: CheckOptions): string[] {
  return lines(check(text, options)).map((line) => line.replace('values.yaml:', ''))
}

export function lines(report: Report): string[] {
  return textOf(formatOneline(report)).split('\n').slice(0, -1)
}
