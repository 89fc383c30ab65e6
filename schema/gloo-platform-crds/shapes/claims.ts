import { flag, object, text } from '../../model/resource-fields.ts'

/** A claim of a token that is passed on as a header. */
export const claimToHeader = object(
  'A claim of the token that the destination gets as a header.',
  {
    claim: text('Name of the claim.'),
    header: text('Name of the header.'),
    append: flag('Whether the value is appended to an existing header, instead of replacing it.'),
  },
  { definition: 'ClaimToHeader' },
)
