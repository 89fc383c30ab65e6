import { licenseKeyPaths, licenseKeys } from '../license-keys.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'license-single-source',
  severity: 'warning',
  summary: 'License keys are either strings or in a Secret, not both.',
  docs: 'With `licensing.licenseSecretName` the chart creates no license Secret, so keys given as strings are not read. They are only exposed, in plain text in the file and in every release Secret of Helm.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates/licenses.yaml',
    'documentation: production best practices (Licensing)',
  ],
  reads: ['licensing.licenseSecretName', ...licenseKeyPaths],
  aboutKeys: ['licensing'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
licensing:
  glooMeshLicenseKey: not-a-real-key
  licenseSecretName: license-secret
`,
    good: `common:
  cluster: mgmt
licensing:
  licenseSecretName: license-secret
`,
  },
  messages: {
    both: ({ key }) => `licensing.${key} is not read while licensing.licenseSecretName is set`,
  },
  check({ values, report }) {
    if (!values.licensing?.licenseSecretName) return
    for (const key of licenseKeys) {
      if (!values.licensing[key]) continue
      report({
        message: 'both',
        data: { key },
        at: `licensing.${key}`,
        related: [{ path: 'licensing.licenseSecretName', message: 'the Secret is named here' }],
        help: 'move the key into the Secret and remove it from the values',
      })
    }
  },
})
