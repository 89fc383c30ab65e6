import { freeMapping, lenientSection, listOf } from '../../../model/collections.ts'
import { withoutEffect } from '../../../model/field.ts'
import { scalar, text } from '../../../model/scalars.ts'
import { sources } from '../../sources.ts'
import { collectorChart as source } from './sources.ts'

/** What the platform reads of a configuration of OpenTelemetry in the section itself. */
export function config(own: { customization: string; readsEndpoint: boolean }) {
  const unread = (note: string) => ({ reason: 'fixed-by-chart' as const, note })
  const elsewhere = (key: string) => unread(`write it in ${own.customization}.${key}`)
  const part = (description: string) => freeMapping({ description, source })
  return lenientSection(
    {
      exporters: own.readsEndpoint
        ? lenientSection(
            {
              otlp: lenientSection(
                {
                  endpoint: text({
                    description: 'Address of the telemetry gateway, as host and port.',
                    examples: ['gloo-telemetry-gateway.gloo-mesh:4317'],
                    source: sources.rendered,
                  }),
                  ...unreadSettings(own.customization),
                },
                { description: 'The exporter to the telemetry gateway.' },
              ),
            },
            { description: `Exporters. More of them: \`${own.customization}.extraExporters\`.` },
          )
        : withoutEffect({ it: part('Exporters.') }, elsewhere('extraExporters')).it,
      ...withoutEffect({ receivers: part('Receivers.') }, elsewhere('extraReceivers')),
      ...withoutEffect({ processors: part('Processors.') }, elsewhere('extraProcessors')),
      ...withoutEffect({ extensions: part('Extensions.') }, elsewhere('extraExtensions')),
      ...withoutEffect(
        { connectors: part('Connectors.') },
        unread('no value adds a connector to the configuration of the platform'),
      ),
      service: lenientSection(
        {
          ...withoutEffect(
            {
              extensions: listOf(text({ description: 'Name of an extension.', source }), {
                description: 'Extensions that run. Without `health_check` the chart refuses to render.',
                examples: [['health_check', 'zpages']],
                source,
              }),
            },
            elsewhere('extraExtensions'),
          ),
          ...withoutEffect({ pipelines: part('Pipelines.') }, elsewhere('pipelines')),
          ...withoutEffect({ telemetry: part('Telemetry of the collector.') }, elsewhere('telemetry')),
        },
        { description: 'Service of the configuration.' },
      ),
    },
    {
      description: `Configuration in the form of OpenTelemetry. The one that is used is made of \`${own.customization}\`.`,
    },
  )
}

/** Settings of the exporter of which the configuration of the platform has its own. */
function unreadSettings(customization: string) {
  const exporterOfOwn = `write an exporter of your own in ${customization}.extraExporters, and name it in the pipelines`
  const part = (description: string) => freeMapping({ description, source: otlpExporter })
  const word = (description: string) => text({ description, source: otlpExporter })
  return {
    ...withoutEffect(
      { tls: part('TLS of the exporter.') },
      {
        reason: 'fixed-by-chart',
        note: `set ${customization}.serverName and skipVerify; for other settings, ${exporterOfOwn}`,
      },
    ),
    ...withoutEffect(
      {
        headers: part('Headers of the calls.'),
        compression: word('Compression of the calls.'),
        timeout: scalar({ description: 'Longest time of a call.', source: otlpExporter }),
        sending_queue: part('Queue in front of the exporter.'),
        retry_on_failure: part('Retries.'),
        keepalive: part('Probes of the connection.'),
        auth: part('Extension that authenticates.'),
      },
      { reason: 'fixed-by-chart', note: exporterOfOwn },
    ),
  }
}

const otlpExporter = 'OpenTelemetry collector 0.102.1: settings of the exporter otlp'
