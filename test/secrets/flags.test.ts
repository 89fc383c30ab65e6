import { expect, test } from 'vitest'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { secretLocations } from '../../validator/secrets/secret-locations.ts'
import { readFlags } from '../../validator/set-flags/set-flag.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'
import { run } from '../cli/run.ts'
import { chart } from '../fixes/fix-text.ts'
import { growth, linear } from '../growth.ts'

const secret = 'qx7Zt0pQ9'

test.each([
  ['--set', `glooMgmtServer.env[0].value=${secret},${secret}`],
  ['--set', `glooMgmtServer.env[0].value={${secret}`],
  ['--set', `glooMgmtServer.env[0].value ${secret}`],
  ['--set', `redis.password ${secret}`],
  ['--set', `redis.password: ${secret}==`],
  ['--set', secret],
  ['--set', `${secret}==`],
  ['--set', `redis.adress=u:${secret}@h:1,a`],
  ['--set', `redis.auth.password[=${secret}`],
  ['--set', `nope.auth.password.=${secret}`],
  ['--set', `common.cluster=a,common.cluster.password.x=${secret}`],
  ['--set', `redis.auth.passwrd=ab,${secret}=1,x=${secret}`],
  ['--set-string', `licensing.glooMeshLicenseKey=${secret},`],
  ['--set-string', `redis.password=ab,=${secret}`],
  ['--set', `redis.deployment.extraEnvs.DB=ab,=${secret}`],
  ['--set', `token=ab,=${secret}`],
  ['--set', `glooAgent.env[1].value=ab,x=${secret}`],
  ['--set-json', `glooMgmtServer.extraEnvs.DB.value=${secret}`],
  ['--set-json', `licensing={"glooMeshLicenseKey":"${secret}`],
  ['--set-json', `{"licensing":{"glooMeshLicenseKey":"${secret}=="`],
  ['--set-literal', `licensing.glooMeshLicenseKey ${secret}`],
  ['--set-literal', `common.cluster=a,redis.pasword=${secret},b`],
  ['--set-file', `licensing.glooMeshLicenseKey=https://u:${secret}@host/key`],
])('no format shows the secret in %s %s', async (kind, text) => {
  for (const format of reportFormats) {
    const { stdout, stderr } = await run(['validate', kind, text, '--format', format])
    expect(stdout, format).toMatch(/[1-9] errors?|error|major|failure|❌/)
    expect(stdout + stderr, format).not.toContain(secret)
  }
  const { stdout, stderr } = await run(['values', kind, text, '--only-user'])
  expect(stdout + stderr).not.toContain(secret)
})

test('an assignment after one that is not a secret is shown', async () => {
  const { stdout } = await run(['validate', '--set', 'redis.auth.secretName=ab,glooMgmtServr.enabled=true'])
  expect(stdout).toContain('glooMgmtServr is not a known key; did you mean glooMgmtServer?')
})

test.each([
  ['validate', 'redis.password=SECRET'],
  ['validate', '-f', 'git::https://oauth2:SECRET@h/x.yaml'],
  ['validate', '--config', 'https://u:SECRET@h/x.yaml', '-f', '-'],
  ['validate', '--baseline', 'https://u:SECRET@h/x.yaml', '-f', '-'],
  ['values', 'redis.password=SECRET'],
  ['helm', 'template', 'a', 'redis.password=SECRET'],
])('%s %s %s shows no secret in the name of a file', async (...args) => {
  const { stdout, stderr } = await run(args, { stdin: 'common: {}', env: { HELM_BIN: 'true' } })
  expect(stdout + stderr).toMatch(/\*{6}/)
  expect(stdout + stderr).not.toContain('SECRET')
})

test.each(['https://h/x.yaml?token=SECRET&ref=main', 'https://u:SECRET@h/x.yaml'])(
  'the name %s is shown without its secret',
  async (name) => {
    const { stdout } = await run(['validate', name])
    expect(stdout).toContain('a URL cannot be read')
    expect(stdout).not.toContain('SECRET')
  },
)

test('the path of a broken flag is shown as far as it is known', async () => {
  const { stdout } = await run([
    'validate',
    '--set',
    'redis.deployment.enabled=true,glooMgmtServer.env[0].value=a,b',
  ])
  expect(stdout).toContain('redis.deployment.enabled=true,glooMgmtServer.env[0].value=******')
})

test.each([
  ['an option', ['validate', '--helm-version', `password=${secret}`]],
  ['a level of a rule', ['validate', '--rule', `token=${secret}`]],
  ['a file', ['validate', '-f', `https://u:${secret}@host/values.yaml`]],
  ['a file among others', ['validate', `https://${secret}@host/values.yaml`, 'nope.yaml']],
  ['a command', [`token=${secret}`]],
])('a message about %s shows no secret', async (_, args) => {
  const { status, stdout, stderr } = await run(args)
  expect(status).toBe(2)
  expect(stdout + stderr).not.toBe('')
  expect(stdout + stderr).not.toContain(secret)
})

test('secrets of a flag with many assignments are found in proportion to its length', () => {
  const prepare = (count: number): (() => void) => {
    const text = Array.from({ length: count }, (_, index) => `k${index}=${index}`).join(',')
    const [flag] = readFlags([{ kind: '--set', text }], newestProfile, () => expect.fail('no file is read'))
    return () => expect(secretLocations(chart.schema, [flag!.root!])).toEqual([])
  }
  expect(growth(2000, prepare)).toBeLessThan(linear)
})
