/** What has to be set for a value, or for the values of a section, to have an effect, where that is not in the base. */
export const contexts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  // Redis serves the UI too, so the UI alone brings it.
  'glooUi.enabled': { 'glooMgmtServer.enabled': false },
}
