import type { TUnsafe } from 'typebox'
import type { AnyValue } from '../../../model/any-value.ts'
import { text, textOrMapping, yamlDocument } from '../../../model/scalars.ts'
import { freeMapping, freeMappingWith, listOf, mapOf, required } from '../../../model/collections.ts'
import type { Unread } from '../../../model/compact-chart.ts'
import { sources } from '../../sources.ts'
import { beside, textMap } from './fields.ts'

/** gloo-platform 2.7.2 mounts a Secret of its own, which none of these values reaches. */
const unread: Unread = {
  in: ['2.7'],
  note: 'mount a Secret of yours with prometheus.server.configFromSecret',
}

const configured = { ...beside, unread }

const endpoints = (description: string) =>
  listOf(
    freeMappingWith(
      {
        url: required(
          text({ description: 'URL of the endpoint, which is a template.', minLength: 1, ...beside }),
        ),
      },
      { description: 'An endpoint, in the form of Prometheus.', ...beside },
    ) as TUnsafe<{ url: string } & Record<string, AnyValue>>,
    {
      description,
      default: [],
      template: true,
      ...configured,
    },
  )

/** The parts of the configuration that are under `server`. */
export const serverConfiguration = {
  global: freeMapping({
    description: 'Global settings, such as `scrape_interval`.',
    default: {},
    examples: [{ scrape_interval: '30s' }],
    ...configured,
  }),
  remoteWrite: endpoints('Where Prometheus sends samples to.'),
  remoteRead: endpoints('Where Prometheus reads samples from.'),
  tsdb: freeMapping({ description: 'Settings of the storage.', default: {}, ...configured }),
  exemplars: freeMapping({ description: 'Storage of exemplars.', default: {}, ...configured }),
  alertmanagers: listOf(freeMapping({ description: 'How to find some.', ...beside }), {
    description: 'The Alertmanagers to which alerts go, in the form of Prometheus.',
    default: [],
    ...configured,
  }),
  extraConfigmapLabels: textMap(
    'Labels of the ConfigMap with the configuration, where `configMapOverrideName` is empty.',
  ),
  configMapAnnotations: textMap(
    'Annotations of the ConfigMap with the configuration, where `configMapOverrideName` is empty.',
  ),
}

/** The other parts of the configuration. */
export const configurationFields = {
  serverFiles: mapOf(freeMapping({ description: 'Content of the file.', ...beside }), {
    description:
      'Files of the configuration, by name, laid over those of the chart: mappings merge, sequences replace. `prometheus.yml` is the configuration, `alerting_rules.yml` has the alerts of the chart; `alerts`, `rules` and `recording_rules.yml` are for yours.',
    default: {},
    ...beside,
    source: `${sources.v233}; ${sources.inUse}; whether 2.7.2 reads it was not seen`,
  }),
  ruleFiles: mapOf(textOrMapping({ description: 'Content of the file.', ...beside }), {
    description: 'More files beside the configuration, by name.',
    default: {},
    ...configured,
  }),
  scrapeConfigFiles: listOf(text({ description: 'Path, which may have an asterisk.', ...beside }), {
    description: 'Files with more scrape jobs.',
    default: [],
    ...configured,
  }),
  extraScrapeConfigs: yamlDocument({
    description:
      'More scrape jobs, as a template of a YAML sequence. A job with the name of one of the chart replaces it.',
    default: '',
    examples: ['- job_name: node\n  static_configs: [{targets: [node:9100]}]\n'],
    template: true,
    ...configured,
  }),
  alertRelabelConfigs: freeMapping({
    description: 'More of the section `alerting`, such as `alert_relabel_configs`.',
    default: {},
    ...configured,
  }),
}
