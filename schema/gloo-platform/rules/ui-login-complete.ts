import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ui-login-complete',
  severity: 'error',
  severities: { noSecretName: 'warning', notSecure: 'warning' },
  summary: 'A login to the UI requires its backend and the data of the provider.',
  docs: 'With `glooUi.auth.enabled` and without `backend: oidc` the Dashboard resource names no provider, so the UI requires no login. The provider requires the client ID, the issuer and the address of the UI. The published chart 2.5.8 names the Secret with the client secret only when `clientSecretName` is set, although it creates that Secret as `dashboard`. Browsers send the cookie of the session over TLS only, except to localhost and where `session.cookieOptions.notSecure` is on: with an `appUrl` that starts with `http://` the session is lost after each login.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.5.8: published rendering (Dashboard settings, Secret dashboard)',
    'documentation: production best practices (UI authentication)',
    'gloo-platform-crds 2.7.2: Dashboard (cookieOptions)',
    'RFC 6265, 4.1.2.5: the attribute Secure of cookies',
  ],
  reads: [
    'glooUi.auth.enabled',
    'glooUi.auth.backend',
    'glooUi.auth.oidc.clientId',
    'glooUi.auth.oidc.issuerUrl',
    'glooUi.auth.oidc.appUrl',
    'glooUi.auth.oidc.clientSecretName',
    'glooUi.auth.oidc.session.cookieOptions',
  ],
  readsRunning: ['gloo-ui'],
  aboutKeys: ['auth'],
  fixable: true,
  example: {
    bad: `common:
  cluster: mgmt
glooUi:
  enabled: true
  auth:
    enabled: true
    oidc:
      appUrl: https://gloo-ui.example.com
      clientId: gloo-ui
      clientSecretName: dashboard
      issuerUrl: https://idp.example.com
`,
    good: `common:
  cluster: mgmt
glooUi:
  enabled: true
  auth:
    enabled: true
    backend: oidc
    oidc:
      appUrl: https://gloo-ui.example.com
      clientId: gloo-ui
      clientSecretName: dashboard
      issuerUrl: https://idp.example.com
`,
  },
  messages: {
    noBackend: () => 'glooUi.auth.enabled is true, but without glooUi.auth.backend the UI has no login',
    missing: ({ path }) => `${path} is required for a login to the UI`,
    notSecure: () =>
      'glooUi.auth.oidc.appUrl is without TLS, but browsers send the session cookie only with it',
    noSecretName: () =>
      'glooUi.auth.oidc.clientSecretName is not set: the published chart then names no Secret in the Dashboard',
  },
  check({ values, isRunning, chart, report }) {
    const auth = values.glooUi?.auth
    if (!isRunning('gloo-ui') || !auth?.enabled) return
    const related = [{ path: 'glooUi.auth.enabled' as const, message: 'the login is enabled here' }]
    if (auth.backend !== 'oidc') {
      report({
        message: 'noBackend',
        at: 'glooUi.auth.backend',
        related,
        help: 'set glooUi.auth.backend to oidc',
        fix: { title: 'log in with OIDC', safe: false, path: 'glooUi.auth.backend', value: 'oidc' },
      })
      return
    }
    for (const field of ['clientId', 'issuerUrl', 'appUrl'] as const) {
      const path = `glooUi.auth.oidc.${field}` as const
      if (!auth.oidc?.[field])
        report({ message: 'missing', data: { path }, at: path, related, help: helps[field] })
    }
    const { appUrl = '', clientSecretName, session } = auth.oidc ?? {}
    if (chart.isAtLeast('2.5.0') && !session?.cookieOptions?.notSecure && withoutTls.test(appUrl)) {
      report({
        message: 'notSecure',
        at: 'glooUi.auth.oidc.appUrl',
        help: 'write the URL with https, or for tests set session.cookieOptions.notSecure to true',
      })
    }
    if (clientSecretName) return
    report({
      message: 'noSecretName',
      at: 'glooUi.auth.oidc.clientSecretName',
      related,
      help: 'set glooUi.auth.oidc.clientSecretName to dashboard, or to the name of your Secret',
      fix: {
        title: 'name the Secret dashboard',
        safe: false,
        path: 'glooUi.auth.oidc.clientSecretName',
        value: 'dashboard',
      },
    })
  },
})

/** Not of one's own machine, nor with a placeholder. */
const withoutTls = /^http:\/\/(?!localhost\b|127\.|\[::1\])[^$<{]+$/i

const helps = {
  clientId: 'set it to the client ID that the provider has for the UI',
  issuerUrl: 'set it to the URL of the issuer, such as https://idp.example.com',
  appUrl: 'set it to the URL of the UI for browsers, such as https://gloo-ui.example.com',
}
