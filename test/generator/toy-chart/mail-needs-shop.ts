import type { RuleModule } from '../../../schema/model/rule.ts'

interface Values {
  shop?: { enabled?: boolean }
  mail?: { enabled?: boolean; inShop?: boolean }
}

type Path = 'shop.enabled' | 'mail.enabled' | 'mail.inShop'

export const mailNeedsShop: RuleModule<Values, Path, 'missing'> = {
  id: 'mail-needs-shop',
  severity: 'error',
  summary: 'Mail in the pods of the shop needs the shop.',
  docs: 'There is no pod to join without it.',
  addedIn: '0.1.0',
  source: ['toy'],
  reads: ['shop.enabled', 'mail.enabled', 'mail.inShop'],
  fixable: false,
  example: {
    bad: 'mail: {enabled: true, inShop: true}\n',
    good: 'mail: {enabled: true, inShop: true}\nshop: {enabled: true}\n',
  },
  messages: { missing: () => 'the shop is not enabled' },
  check({ values: { shop, mail }, report }) {
    if (mail?.enabled && mail.inShop && !shop?.enabled) report({ message: 'missing', at: 'shop.enabled' })
  },
}
