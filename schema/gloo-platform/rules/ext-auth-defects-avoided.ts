import { defineRule } from '../define-rule.ts'

export default defineRule({
  id: 'ext-auth-defects-avoided',
  severity: 'error',
  summary: 'External auth has no value that charts 2.5 render wrongly.',
  docs: 'The published charts 2.5 render some values of `extAuthService.extAuth` into objects that Kubernetes refuses, or not at all: `opaServer.configYaml` becomes a ConfigMap with null, `opaServer.additionalOpaEnv` a mapping where a sequence belongs, and `apiKeyStorage.redis.certs` without `apiKeyStorage.enabled` a mount outside of the list of mounts.',
  addedIn: '0.1.0',
  since: '2.5.0',
  until: '2.6.0',
  source: ['gloo-platform 2.5.8: complete chart, rendered with each value'],
  reads: [
    'extAuthService.extAuth.apiKeyStorage.enabled',
    'extAuthService.extAuth.apiKeyStorage.redis.certs',
    'extAuthService.extAuth.opaServer',
  ],
  readsRunning: ['ext-auth-service'],
  aboutKeys: ['opaServer', 'apiKeyStorage'],
  fixable: false,
  example: {
    bad: `common:
  cluster: mgmt
extAuthService:
  enabled: true
  extAuth:
    opaServer:
      enabled: true
      configYaml: 'services: []'
`,
    good: `common:
  cluster: mgmt
extAuthService:
  enabled: true
  extAuth:
    opaServer:
      enabled: true
      config:
        services: {}
`,
  },
  messages: {
    refused: ({ path, version }) =>
      `${path} breaks the release: the published chart ${version} renders it wrongly`,
  },
  check({ values, isRunning, chart, report }) {
    const { opaServer, apiKeyStorage } = values.extAuthService?.extAuth ?? {}
    if (!isRunning('ext-auth-service')) return
    const refuse = (path: RefusedPath, help: string): void =>
      report({ message: 'refused', data: { path, version: chart.version }, at: path, help })
    const hasConfig = Object.keys(opaServer?.config ?? {}).length > 0
    if (opaServer?.enabled && opaServer.configYaml && !hasConfig)
      refuse(
        'extAuthService.extAuth.opaServer.configYaml',
        'write the configuration as a mapping under config',
      )
    if (opaServer?.enabled && Object.keys(opaServer.additionalOpaEnv ?? {}).length > 0)
      refuse('extAuthService.extAuth.opaServer.additionalOpaEnv', 'remove it, or upgrade the chart')
    if (apiKeyStorage?.redis?.certs?.enabled && !apiKeyStorage.enabled)
      refuse('extAuthService.extAuth.apiKeyStorage.redis.certs', 'set apiKeyStorage.enabled to true too')
  },
})

type RefusedPath =
  | 'extAuthService.extAuth.opaServer.configYaml'
  | 'extAuthService.extAuth.opaServer.additionalOpaEnv'
  | 'extAuthService.extAuth.apiKeyStorage.redis.certs'
