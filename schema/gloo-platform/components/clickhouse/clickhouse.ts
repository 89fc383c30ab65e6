import type { Component } from '../../../model/component.ts'
import { values } from './values.ts'

/** ClickHouse, as the chart clickhouse 4.1.11 of Bitnami inside 2.5.8 renders it. */
export const clickhouse = {
  id: 'clickhouse',
  section: 'clickhouse',
  values: { clickhouse: values },
  enabledWhen: 'clickhouse.enabled',
  workload: {
    kind: 'StatefulSet',
    name: 'clickhouse',
    labels: {},
    containers: [
      {
        name: 'clickhouse',
        section: 'clickhouse',
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
