import { listOf, object, text } from '../../model/resource-fields.ts'

/** Claims that all must hold. */
export const claimGroup = object(
  'Claims of the token of a user, all of which must be there.',
  {
    claims: listOf(
      'Claims with their values.',
      object('A claim.', { key: text('Name of the claim.'), value: text('Value of the claim.') }),
    ),
  },
  { definition: 'ClaimGroup' },
)
