import type { Component } from '../../../../schema/model/component.ts'
import { lenientSection, listOf, mapOf, section } from '../../../../schema/model/collections.ts'
import { allow } from '../../../../schema/model/rbac.ts'
import { count, oneOf, text, word } from '../../../../schema/model/scalars.ts'
import { kubernetes } from '../../../../schema/kubernetes/fields.ts'
import { containerFields, enabled, podFields, portField, source } from '../sections.ts'

const limits = listOf(
  section(
    {
      resources: listOf(text({ description: 'Resource.', source }), { description: 'Resources.', source }),
      namespaces: listOf(text({ description: 'Namespace.', source }), { description: 'Where.', source }),
    },
    { description: 'A limit.' },
  ),
  { description: 'Limits of rights to namespaces.', default: [], source },
)

/** Two containers in a pod, of which the second has a section of its own, and one of every other thing. */
export const shop = {
  id: 'shop',
  section: 'shop',
  values: {
    shop: section(
      {
        enabled: enabled(),
        greeting: word({ description: 'What it says.', default: 'hello', source }),
        port: portField(8080),
        serviceType: oneOf({
          description: 'Type of its Service.',
          members: { ClusterIP: 'Inside.', NodePort: 'Outside.' },
          default: 'ClusterIP',
          source,
        }),
        serviceOverrides: kubernetes('ServicePatch', { description: 'Patch.', default: {}, source }),
        annotations: mapOf(text({ description: 'Text.', source }), {
          description: 'Of the account.',
          default: {},
          source,
        }),
        limits,
        oven: lenientSection(
          { degrees: count({ description: 'How hot.', source }) },
          { description: 'Of a third-party chart.' },
        ),
        menu: mapOf(text({ description: 'Price.', source }), {
          description: 'Dishes over those that are always there.',
          default: {},
          source,
        }),
        ...containerFields('shop'),
        ...podFields(),
        sorter: section(
          { ...containerFields('sorter'), port: portField(8081) },
          { description: 'Beside the shop.' },
        ),
      },
      { description: 'The shop.' },
    ),
  },
  enabledWhen: 'shop.enabled',
  workload: {
    kind: 'Deployment',
    name: 'toy-shop',
    labels: { app: 'toy-shop', trade: 'retail' },
    annotations: { 'toy.example.com/injected': 'false' },
    scrape: { port: '.port' },
    overrides: '.deploymentOverrides',
    init: [{ name: 'sorter-init', section: 'shop.sorter', ports: [] }],
    containers: [
      {
        name: 'front',
        section: 'shop',
        ports: [{ name: 'http', port: '.port' }],
        readiness: { port: '.port', path: '/ready', initialDelaySeconds: 1, periodSeconds: 2 },
        liveness: { command: ['is-alive'], initialDelaySeconds: 3, periodSeconds: 4 },
      },
      { name: 'sorter', section: 'shop.sorter', ports: [{ name: 'sort', port: '.port' }] },
    ],
  },
  services: [
    {
      name: 'toy-shop',
      type: '.serviceType',
      overrides: '.serviceOverrides',
      ports: [
        { name: 'http', port: '.port', targetPort: 'http', protocol: 'TCP', appProtocol: 'http' },
        { name: 'fixed', port: 99 },
      ],
    },
    {
      name: 'toy-shop-admin',
      labels: { service: 'admin' },
      type: 'ClusterIP',
      ports: [{ name: 'x', port: 1 }],
    },
  ],
  account: { name: 'toy-shop', annotations: '.annotations' },
  rbac: [
    {
      scope: 'cluster',
      rules: [
        allow('read', 'apps extensions', 'deployments'),
        { nonResourceURLs: ['/metrics'], verbs: ['get'] },
      ],
    },
    {
      scope: 'namespaces',
      limits: '.limits',
      rules: { secrets: [allow('all', '', 'secrets')], pods: [allow('read', '', 'pods')] },
    },
  ],
  files: [
    { into: 'ConfigMap', name: 'toy-menu', key: 'menu.yaml', base: 'menu.yaml', overlay: '.menu' },
    { into: 'ConfigMap', name: 'toy-menu', key: 'greeting', base: 'greeting.txt', when: 'mail.enabled' },
    {
      into: 'Secret',
      name: 'toy-secret',
      labels: { kind: 'file' },
      key: 'menu.yaml',
      base: 'menu.yaml',
      overlay: '.menu',
    },
  ],
} satisfies Component
