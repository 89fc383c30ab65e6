import { listOf, object, text } from '../../model/resource-fields.ts'

/** Claims that all must hold. */
export const claimGroup = object(
  'Required claims. The token of a user must have all of them.',
  {
    claims: listOf(
      'Claims with their values.',
      object('A claim.', { key: text('Name of the claim.'), value: text('Value of the claim.') }),
    ),
  },
  { definition: 'ClaimGroup' },
)
