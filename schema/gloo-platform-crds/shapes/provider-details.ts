import { listOf, text } from '../../model/resource-fields.ts'

/** What the discovery document of a provider of OpenID Connect says beside its addresses for logins. */
export const providerDetails = {
  jwksUri: text('URL of the keys (JWKS) with which tokens are verified.'),
  scopes: listOf('Scopes that the provider accepts.', text('Name of a scope.')),
  responseTypes: listOf('Response types that the provider accepts.', text('Name of a response type.')),
  subjects: listOf('Types of subject identifiers that the provider accepts.', text('Name of a type.')),
  idTokenAlgs: listOf('Algorithms with which the provider signs ID tokens.', text('Name of an algorithm.')),
  authMethods: listOf(
    'Methods with which clients may authenticate at the token endpoint.',
    text('Name of a method.'),
  ),
  claims: listOf('Claims that the provider may return.', text('Name of a claim.')),
}
