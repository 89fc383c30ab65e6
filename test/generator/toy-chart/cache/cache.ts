import type { Component } from '../../../../schema/model/component.ts'
import { section } from '../../../../schema/model/collections.ts'
import { containerFields, enabled, podFields } from '../sections.ts'

/** A component that is added to the chart by a test. */
export const cache = {
  id: 'cache',
  section: 'cache',
  values: {
    cache: section(
      { enabled: enabled(), ...containerFields('cache'), ...podFields() },
      { description: 'The cache.' },
    ),
  },
  enabledWhen: 'cache.enabled',
  workload: {
    kind: 'Deployment',
    name: 'toy-cache',
    labels: { app: 'toy-cache' },
    overrides: '.deploymentOverrides',
    containers: [{ name: 'cache', section: 'cache', ports: [] }],
  },
  services: [],
  rbac: [],
  files: [],
} satisfies Component
