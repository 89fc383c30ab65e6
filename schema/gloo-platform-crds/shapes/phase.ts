import { integer, nullable, object } from '../../model/resource-fields.ts'

const order = (description: string) =>
  object(description, {
    priority: nullable(
      integer('Order among policies of the same kind in the same phase. The lowest comes first.', {
        minimum: -2147483648,
        maximum: 2147483647,
      }),
    ),
  })

/** When a policy takes effect in the processing of a request. */
export const phase = object(
  'When the policy takes effect in the processing of a request.',
  {
    preAuthz: order('Before external authorization.'),
    postAuthz: order('After external authorization.'),
  },
  { definition: 'Phase', atMostOne: [['preAuthz', 'postAuthz']] },
)
