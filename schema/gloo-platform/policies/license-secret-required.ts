import { licenseKeyPaths, licenseKeys } from '../license-keys.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'license-secret-required',
  severity: 'error',
  summary: 'License keys come from a named Secret.',
  docs: 'A key given as a string is in plain text in the values file and in every release Secret of Helm. Create a Secret with the keys and name it in `licensing.licenseSecretName`. Agents require no license, so a release without the management server does not have to name a Secret.',
  addedIn: '0.1.0',
  source: [
    'documentation: production best practices (Licensing)',
    'gloo-platform 2.3.3: templates/licenses.yaml',
  ],
  reads: ['licensing.licenseSecretName', ...licenseKeyPaths],
  readsRunning: ['gloo-mgmt-server'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
licensing:
  glooMeshLicenseKey: not-a-real-key
glooMgmtServer:
  enabled: true
`,
    good: `common:
  cluster: mgmt
licensing:
  licenseSecretName: license-secret
glooMgmtServer:
  enabled: true
`,
  },
  messages: {
    literal: ({ key }) => `licensing.${key} is a key in plain text; license keys must come from a Secret`,
    missing: () => 'licensing.licenseSecretName is required: license keys must come from a Secret',
  },
  check({ values, isRunning, report }) {
    const licensing = values.licensing ?? {}
    const literal = licenseKeys.filter((key) => licensing[key])
    for (const key of literal) {
      report({
        message: 'literal',
        data: { key },
        at: `licensing.${key}`,
        covers: [`licensing.${key}`],
        help: 'move the key into a Secret, name that Secret in licensing.licenseSecretName and remove this line',
      })
    }
    if (literal.length > 0 || licensing.licenseSecretName || !isRunning('gloo-mgmt-server')) return
    report({
      message: 'missing',
      at: 'licensing.licenseSecretName',
      related: [{ path: 'glooMgmtServer.enabled', message: 'the management server is enabled here' }],
      help: 'create a Secret with data keys such as gloo-mesh-license-key, and name it in licensing.licenseSecretName',
    })
  },
})
