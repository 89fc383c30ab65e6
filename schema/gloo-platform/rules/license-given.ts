import { licenseKeyPaths, licenseKeys } from '../license-keys.ts'
import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'license-given',
  severity: 'info',
  summary: 'The management side has a license.',
  docs: 'The management server and the UI read license keys from a Secret; agents need none. Charts up to 2.5 fail to render without a key, newer ones install a server that does not translate. Keys that you set by `--set` at install are not in the file: then there is nothing to do.',
  addedIn: '0.1.0',
  source: [
    'gloo-platform 2.3.3: templates/licenses.yaml',
    'gloo-platform 2.5.8: published rendering (fails without a key)',
    'gloo-platform 2.7.2: published rendering (Secret license-keys with empty entries)',
  ],
  reads: ['licensing.licenseSecretName', ...licenseKeyPaths],
  readsRunning: ['gloo-mgmt-server'],
  aboutKeys: ['licensing'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
licensing:
  glooMeshLicenseKey: ''
`,
    good: `common:
  cluster: mgmt
glooMgmtServer:
  enabled: true
licensing:
  licenseSecretName: license-secret
`,
  },
  messages: {
    none: () => 'licensing has neither a key nor a Secret, but the management server requires a license',
  },
  check({ values, isRunning, isSetByUser, report }) {
    const { licensing } = values
    if (!isRunning('gloo-mgmt-server') || licensing?.licenseSecretName) return
    // Without the section, keys are mostly given at install, or their Secret is there already.
    if (!isSetByUser('licensing') || licenseKeys.some((key) => licensing?.[key])) return
    report({
      message: 'none',
      at: 'licensing',
      help: 'set licensing.licenseSecretName to a Secret with data keys such as gloo-mesh-license-key, or set a key by --set at install',
    })
  },
})
