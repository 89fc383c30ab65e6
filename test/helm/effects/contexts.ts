/** What has to be set for a value, or for the values of a section, to have an effect, where that is not in the base. */
export const contexts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'glooInsightsEngine.concurrency': { 'glooInsightsEngine.enabled': true },
  'glooInsightsEngine.gcInterval': { 'glooInsightsEngine.enabled': true },
  'glooUi.auth.oidc.session.cookie': { 'glooUi.auth.oidc.session.backend': '' },
  // The pages of Jaeger go before those of the user.
  'jaeger.fullnameOverride': { 'jaeger.enabled': true },
}
