import type { Static } from 'typebox'
import { openSection, section } from '../model/collections.ts'
import { valuesOf } from '../model/component.ts'
import { flag, text } from '../model/scalars.ts'
import type { ValuesPathOf } from '../model/values-path.ts'
import { sources } from './sources.ts'
import { common } from './components/common.ts'
import { demo } from './components/demo.ts'
import { featureGates } from './components/feature-gates.ts'
import { components } from './components/index.ts'
import { glooInsightsEngine } from './components/gloo-insights-engine.ts'
import { istioInstallations } from './components/istio-installations.ts'
import { licensing } from './components/licensing.ts'
import {
  experimental,
  glooNetwork,
  legacyMetricsPipeline,
  sidecarAccel,
} from './components/older-sections.ts'
import { unmodelled } from './unmodelled.ts'

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
    ...unmodelled,
    demo,
    experimental,
    legacyMetricsPipeline,
    sidecarAccel,
    installEnterpriseCrds: flag({
      description: 'Install the custom resources of the enterprise products.',
      source: sources.inUse,
      passThrough: { reason: 'other-chart', note: 'set it for gloo-platform-crds' },
    }),
    global: openSection(
      {
        imageRegistry: text({
          description: 'Registry in front of the names of the images of the telemetry collector and gateway.',
          source: 'opentelemetry-collector 0.93.3, as rendered',
          restarts: ['gloo-telemetry-collector-agent', 'gloo-telemetry-gateway'],
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
