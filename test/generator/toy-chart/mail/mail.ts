import type { Component } from '../../../../schema/model/component.ts'
import { section } from '../../../../schema/model/collections.ts'
import { allow } from '../../../../schema/model/rbac.ts'
import { flag } from '../../../../schema/model/scalars.ts'
import { containerFields, enabled, podFields, portField, source } from '../sections.ts'

/** Runs in the pod of the shop, or in one of its own on every node. */
export const mail = {
  id: 'mail',
  section: 'mail',
  values: {
    mail: section(
      {
        enabled: enabled(),
        inShop: flag({
          description: 'Run it in the pods of the shop.',
          default: false,
          since: '1.2.0',
          source,
        }),
        port: portField(25),
        ...containerFields('mail'),
        ...podFields(),
      },
      { description: 'The mail.' },
    ),
  },
  enabledWhen: 'mail.enabled',
  workload: {
    kind: 'DaemonSet',
    name: 'toy-mail',
    labels: { app: 'toy-mail' },
    overrides: '.deploymentOverrides',
    joins: { host: 'shop', when: 'mail.inShop' },
    containers: [{ name: 'mail', section: 'mail', ports: [{ name: 'smtp', port: '.port' }] }],
  },
  services: [{ name: 'toy-mail', type: 'ClusterIP', ports: [{ name: 'smtp', port: '.port' }] }],
  rbac: [{ scope: 'cluster', rules: [allow('read', '', 'pods')] }],
  files: [],
} satisfies Component
