import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../cli/run.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-shown-'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

// `§` is what is shown.
const shown: Record<string, string> = {
  'the name of the license Secret': 'licensing: {licenseSecretName: §}\n',
  'the name of a TLS Secret': 'glooAgent: {relay: {clientTlsSecret: {name: §, namespace: §}}}\n',
  'the same in a section of a subchart': 'prometheus: {clientTlsSecret: §}\n',
  'an existing Secret': 'prometheus: {auth: {existingSecret: §, existingSecretKey: §}}\n',
  'the name of a Secret of a client': 'prometheus: {oidc: {clientSecretName: §}}\n',
  'the reference of a variable':
    'glooMgmtServer:\n  extraEnvs:\n    PASSWORD: {valueFrom: {secretKeyRef: {name: §, key: §}}}\n',
  'the same in a list': 'prometheus: {env: [{name: §, valueFrom: {secretKeyRef: {name: §, key: §}}}]}\n',
  'the same under the key of a secret': 'prometheus: {password: {secretKeyRef: {name: §, key: §}}}\n',
  'a field of the Pod': 'prometheus: {env: [{name: A, valueFrom: {fieldRef: {fieldPath: §}}}]}\n',
  'a volume of a Secret':
    'prometheus: {extraVolumes: [{name: §, secret: {secretName: §, items: [{key: §, path: §}]}}]}\n',
  'mounts of Secrets': 'prometheus: {extraSecretMounts: [{name: §, secretName: §, mountPath: §}]}\n',
  'a pull secret': 'glooMgmtServer: {imagePullSecrets: [{name: §}]}\n',
  'the key of a password in a Secret': 'redis: {auth: {secretName: §, passwordKey: §, usernameKey: §}}\n',
  'the same in such a section': 'prometheus: {auth: {passwordKey: §, usernameKey: §}}\n',
  'an attribute of telemetry': 'telemetryCollector: {config: {attributes: [{key: §, action: upsert}]}}\n',
  'a level of the log': 'glooMgmtServer: {extraEnvs: {LOG_LEVEL: {value: §}}}\n',
  'the same in a list of a section of a subchart': 'prometheus: {env: [{name: APP_LOG_LEVEL, value: §}]}\n',
  'the same in the short form': 'prometheus: {extraEnv: {LOG_FORMAT: §}}\n',
  'a setting of Go':
    'glooMgmtServer: {env: [{name: GOMAXPROCS, value: "§"}, {name: GOMEMLIMIT, value: §}]}\n',
  'the namespace of the Pod': 'glooAgent: {extraEnvs: {POD_NAMESPACE: {value: §}}}\n',
  'the time zone': 'glooAgent: {extraEnvs: {TZ: {value: §}}}\n',
  'an unknown key': 'redis: {nope: §}\n',
  'a header': 'prometheus: {apiHeader: §, livenessProbePath: §}\n',
  'what a request holds and asks for':
    'prometheus: {headers: {Content-Type: §, accept: §, User-Agent: §, Cache-Control: §}}\n',
}

describe.each(Object.entries(shown))('%s is shown', (_, layer) => {
  const marker = 'seen-here'
  const text = layer.replaceAll('§', marker)
  const count = text.split(marker).length - 1

  test('by values, with and without origins', async () => {
    writeFileSync(join(cwd, 'values.yaml'), text)
    for (const option of ['--origins', '--format=json']) {
      const { stdout } = await run(['values', '-f', 'values.yaml', '--only-user', option], { cwd })
      expect(stdout).not.toContain('***')
      expect(stdout.split(marker).length - 1).toBe(count)
    }
  })

  test('in a diff', async () => {
    writeFileSync(join(cwd, 'values.yaml'), `${text}featureGate: {}\n`)
    const { stdout } = await run(['validate', 'values.yaml', '--fix-dry-run'], { cwd })
    expect(stdout).toContain('+featureGates')
    expect(stdout).not.toContain('***')
  })
})

test.each(['true', 'false', 'on', 'disabled'])('a feature toggle is shown: %s', async (word) => {
  writeFileSync(
    join(cwd, 'values.yaml'),
    `glooAgent: {extraEnvs: {ENABLE_SECRET_CACHE: {value: "${word}"}}}\n`,
  )
  const { stdout } = await run(['values', '-f', 'values.yaml', '--only-user'], { cwd })
  expect(stdout).toMatch(new RegExp(`value: "?${word}"?\n`))
})

test.each([
  ['a variable that nobody knows', 'glooAgent: {extraEnvs: {DB: {value: hunter2}}}\n'],
  [
    'a known variable that holds a URL with a password',
    'glooAgent: {extraEnvs: {LOG_FORMAT: {value: "https://u:hunter2@h"}}}\n',
  ],
  ['a text under the name of a Secret that is no name', 'prometheus: {clientTlsSecret: "hunter2 X"}\n'],
  ['the default of a variable', 'prometheus: {password: "${DB:=hunter2}"}\n'],
])('%s is not', async (_, text) => {
  writeFileSync(join(cwd, 'values.yaml'), text)
  const { stdout } = await run(['values', '-f', 'values.yaml', '--only-user', '--origins'], { cwd })
  expect(stdout).toContain('******')
  expect(stdout).not.toContain('hunter2')
})
