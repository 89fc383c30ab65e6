import { listOf, text } from '../../model/resource-fields.ts'

/** What the discovery document of a provider of OpenID Connect says beside its addresses for logins. */
export const providerDetails = {
  jwksUri: text('Address of the keys by which tokens are verified.'),
  scopes: listOf('Scopes that the provider accepts.', text('Name of a scope.')),
  responseTypes: listOf('Response types that the provider accepts.', text('Name of a response type.')),
  subjects: listOf('Kinds of subject identifiers that the provider accepts.', text('Name of a kind.')),
  idTokenAlgs: listOf('Algorithms by which the provider signs ID tokens.', text('Name of an algorithm.')),
  authMethods: listOf(
    'Ways in which clients may authenticate at the token endpoint.',
    text('Name of a way.'),
  ),
  claims: listOf('Claims that the provider may give.', text('Name of a claim.')),
}
