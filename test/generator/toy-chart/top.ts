import { required } from '../../../schema/model/collections.ts'
import type { Resource } from '../../../schema/model/resource.ts'
import {
  anyValue,
  bytes,
  described,
  emptyObject,
  integer,
  listOf,
  mapOf,
  marker,
  nullable,
  object,
  oneOf,
  openObject,
  optionally,
  text,
  withRules,
} from '../../../schema/model/resource-fields.ts'

const sticker = object(
  'A sticker.',
  { label: text('What it says.', { maxLength: 9 }) },
  { definition: 'Sticker' },
)

/** A custom resource with one of everything that a field may be. */
export const top: Resource = {
  group: 'toys.example.com',
  kind: 'Top',
  plural: 'tops',
  singular: 'top',
  shortNames: [],
  categories: [],
  scope: 'Cluster',
  labels: {},
  stamps: [],
  description: 'Spins.',
  source: 'test',
  includedWhen: 'shop.enabled',
  relaxedWhen: 'mail.enabled',
  versions: [
    {
      name: 'v1',
      isServed: true,
      isStored: true,
      hasStatusResource: false,
      columns: [],
      spec: object(
        'How it spins.',
        {
          color: required(optionally(oneOf('Its color.', { RED: 'Red.', BLUE: 'Blue.' }), 'enum')),
          name: withRules(text('Its name.', { minLength: 1, maxLength: 63 }), [
            { rule: "self != 'top'", message: 'needs a name of its own' },
          ]),
          turns: nullable(integer('', { minimum: 0 })),
          owners: listOf('', text(), { maxItems: 2 }),
          notes: mapOf('', anyValue()),
          data: bytes(),
          hidden: marker(),
          none: emptyObject(),
          open: openObject(),
          sticker,
          stickers: listOf('Further stickers.', sticker),
          side: withRules(described('The sticker on its side.', sticker), [
            { rule: 'has(self.label)', message: 'requires label' },
          ]),
        },
        {
          atMostOne: [['hidden', 'none'], ['open']],
          rules: [{ rule: "self.color != 'RED'", message: 'needs another color' }],
        },
      ),
    },
  ],
}
