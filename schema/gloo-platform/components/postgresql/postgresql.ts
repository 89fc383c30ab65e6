import type { Component } from '../../../model/component.ts'
import { values } from './values.ts'

/** PostgreSQL, as the chart postgresql 13.2.24 of Bitnami inside 2.5.8 renders it. */
export const postgresql = {
  id: 'postgresql',
  section: 'postgresql',
  values: { postgresql: values },
  enabledWhen: 'postgresql.enabled',
  workload: {
    kind: 'StatefulSet',
    name: 'postgresql',
    labels: {},
    containers: [
      {
        name: 'postgresql',
        section: 'postgresql',
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
