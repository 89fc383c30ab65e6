import { section } from '../../../schema/model/collections.ts'
import type { Chart } from '../../../schema/model/chart.ts'
import { valuesOf, type Component } from '../../../schema/model/component.ts'
import { mail } from './mail/mail.ts'
import { mailNeedsShop } from './mail-needs-shop.ts'
import { shop } from './shop/shop.ts'
import { top } from './top.ts'

/** The one list. */
export const toyComponents: readonly Component[] = [shop, mail]

/** A chart of a few fields, with one of everything that a chart may have. */
export function toyChart(components = toyComponents): Chart {
  return {
    name: 'toy-chart',
    version: '1.2.0',
    description: 'A chart for tests.',
    minors: ['1.1', '1.2'],
    values: section(valuesOf(components), { description: 'Values of the toy chart.' }),
    rendered: { home: 'https://example.com/toy-chart', maintainer: 'toys' },
    components,
    resources: [top],
    rules: [mailNeedsShop],
    policies: [],
    migrations: [],
    dashboards: [
      {
        id: 'toys',
        title: 'Toys',
        tags: ['toy'],
        clustersOf: 'toys_sold',
        rows: [
          {
            title: 'Shop',
            panels: [
              {
                title: 'Toys sold',
                description: 'In all clusters.',
                kind: 'number',
                unit: 'count',
                queries: [{ expression: 'sum(toys_sold)', legend: 'toys' }],
              },
              {
                title: 'Time to wrap',
                description: 'For each cluster.',
                kind: 'graph',
                unit: 'seconds',
                queries: [{ expression: 'max by(cluster) (wrapping_seconds)', legend: '{{cluster}}' }],
              },
            ],
          },
        ],
      },
    ],
    hints: { ownSections: ['shop'], otherNames: { nearby: {}, anywhere: {} }, secretForms: [] },
  }
}
