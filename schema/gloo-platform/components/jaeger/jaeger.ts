import type { Component } from '../../../model/component.ts'
import { values } from './values.ts'

/** Jaeger in one container, as the chart jaeger 0.71.8 inside 2.5.8 renders it. */
export const jaeger = {
  id: 'jaeger',
  section: 'jaeger',
  values: { jaeger: values },
  enabledWhen: { all: ['jaeger.enabled', 'jaeger.allInOne.enabled'] },
  workload: {
    kind: 'Deployment',
    name: 'gloo-jaeger',
    labels: {},
    containers: [
      {
        name: 'jaeger',
        section: 'jaeger.allInOne',
        fipsBuild: 'third-party',
        lacksResources: true,
        ports: [],
      },
    ],
  },
  // The names of its objects follow from a value, so it has skeletons of its own for each kind.
  services: [],
  rbac: [],
  files: [],
} satisfies Component
