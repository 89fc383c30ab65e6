import type { Static } from 'typebox'
import { openSection, section } from '../model/collections.ts'
import { valuesOf } from '../model/component.ts'
import { registryPattern } from '../model/patterns.ts'
import { flag, text } from '../model/scalars.ts'
import type { ValuesPathOf } from '../model/values-path.ts'
import { sources } from './sources.ts'
import { common } from './sections/common.ts'
import { demo } from './sections/demo.ts'
import { featureGates } from './sections/feature-gates.ts'
import { components } from './components/index.ts'
import { glooInsightsEngine } from './sections/gloo-insights-engine.ts'
import { glooMonitoring } from './sections/gloo-monitoring.ts'
import { istioInstallations } from './sections/istio-installations.ts'
import { licensing } from './sections/licensing.ts'
import { experimental, glooNetwork, legacyMetricsPipeline, sidecarAccel } from './sections/older-sections.ts'

/** The whole values tree of `gloo-platform`, in the order of `values.yaml`. */
export const platform = section(
  {
    common,
    licensing,
    featureGates,
    ...valuesOf(components),
    glooInsightsEngine,
    istioInstallations,
    glooNetwork,
    demo,
    experimental,
    legacyMetricsPipeline,
    sidecarAccel,
    installEnterpriseCrds: flag({
      description: 'Install the custom resources of the enterprise products.',
      source: sources.inUse,
      passThrough: { reason: 'other-chart', note: 'set it for gloo-platform-crds' },
    }),
    glooMonitoring,
    global: openSection(
      {
        imageRegistry: text({
          description:
            'Registry of the images of the telemetry collector and gateway, ClickHouse and PostgreSQL, such as a mirror.',
          pattern: registryPattern.pattern,
          source:
            'opentelemetry-collector 0.93.3, as rendered; charts clickhouse 4.1 and postgresql 13.2 of Bitnami; Helm: global values',
          restarts: ['clickhouse', 'gloo-telemetry-collector-agent', 'gloo-telemetry-gateway', 'postgresql'],
        }),
      },
      {
        description: 'Values that Helm passes to every subchart.',
        source: 'Helm: global values',
      },
    ),
  },
  { description: 'Values of the chart gloo-platform.' },
)

export type PlatformValues = Static<typeof platform>

/** Dot-separated path of a value, down to where Kubernetes' own shapes begin. */
export type ValuesPath = ValuesPathOf<PlatformValues>
