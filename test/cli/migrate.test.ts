import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './run.ts'

let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-migrate-'))
})

afterEach(() => {
  rmSync(cwd, { recursive: true })
})

function migrate(...args: string[]): ReturnType<typeof run> {
  return run(['migrate', '--from', '2.3', '--to', '2.7', ...args], { cwd })
}

const old = '\uFEFFredis:\r\n  connection:\r\n    idleTimeout: "1m" # short\r\n'
const migrated = '\uFEFFredis:\r\n  connection:\r\n    connMaxIdleTime: "1m" # short\r\n'

test('--write changes the file, and only what has moved', async () => {
  writeFileSync(join(cwd, 'values.yaml'), old)
  const first = await migrate('--write', 'values.yaml')
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' })
  expect(first.stdout).toContain('1 change written, 0 to decide')
  expect(readFileSync(join(cwd, 'values.yaml'), 'utf8')).toBe(migrated)
  const second = await migrate('--write', 'values.yaml')
  expect(second.status).toBe(0)
  expect(second.stdout).toMatch(/^nothing to do from 2.3 to 2.7$/m)
})

test('without --write the file stays, and the status says that something is left', async () => {
  writeFileSync(join(cwd, 'values.yaml'), old)
  const { status, stdout } = await migrate('values.yaml')
  expect(status).toBe(1)
  expect(stdout).toContain('+    connMaxIdleTime: "1m" # short\r\n')
  expect(readFileSync(join(cwd, 'values.yaml'), 'utf8')).toBe(old)
})

test('what is left to decide is left', async () => {
  writeFileSync(join(cwd, 'values.yaml'), 'experimental:\n  ambientEnabled: true\n')
  const { status, stdout } = await migrate('--write', 'values.yaml')
  expect(status).toBe(1)
  expect(stdout).toContain('values.yaml:1:1: experimental became featureGates in 2.5; the names')
})

test('a value that is at both places is left to a person', async () => {
  const both = 'redis:\n  connection:\n    maxConnAge: 1h\n    connMaxLifetime: 2h\n'
  writeFileSync(join(cwd, 'values.yaml'), both)
  const { status, stdout } = await migrate('--write', 'values.yaml')
  expect(status).toBe(1)
  expect(stdout).toContain('cannot move to redis.connection.connMaxLifetime, which is already set')
  expect(readFileSync(join(cwd, 'values.yaml'), 'utf8')).toBe(both)
})

test('the values of an umbrella chart are found with --root', async () => {
  writeFileSync(join(cwd, 'values.yaml'), 'gloo-platform:\n  redis:\n    connection: {idleTimeout: 1m}\n')
  const { stdout } = await migrate('--root', 'gloo-platform', 'values.yaml')
  expect(stdout).toContain('+    connection: {connMaxIdleTime: 1m}')
})

test('every file of a folder is read, and one that cannot be read makes the status 2', async () => {
  writeFileSync(join(cwd, 'a.yaml'), old)
  writeFileSync(join(cwd, 'b.yaml'), 'redis: [\n')
  const { status, stdout, stderr } = await migrate('--write', '.')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^b\.yaml:1:8: error: unclosed bracket/)
  expect(stdout).toContain('1 change written')
  expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(migrated)
})

test('nothing is reported of a file that cannot be read but why', async () => {
  const { status, stdout, stderr } = await migrate('nope.yaml')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^nope\.yaml/)
})

test.each([
  [
    'registerMgmtPlane: true',
    'registerMgmtPlane became glooMgmtServer.registerCluster and glooAgent.enabled',
  ],
  ['global: {cluster: mgmt}', 'global.cluster became common.cluster in 2.3'],
  ['legacyMetricsPipeline: {enabled: true}', 'legacyMetricsPipeline.enabled became telemetryGateway'],
])('%s is left to a person, however old it is', async (text, advice) => {
  writeFileSync(join(cwd, 'values.yaml'), `${text}\n`)
  const { status, stdout } = await run(['migrate', '--from', '2.4', '--to', '2.7', 'values.yaml'], { cwd })
  expect(status).toBe(1)
  expect(stdout).toContain(advice)
  expect(stdout).toContain('0 changes, 1 to decide, from 2.4 to 2.7')
})

test.each(['2.4', '2.6', '2.7'])(
  'a deprecated value that chart %s still reads is rewritten',
  async (from) => {
    writeFileSync(join(cwd, 'values.yaml'), old)
    const argv = ['migrate', '--from', from, '--to', '2.7', '--write', 'values.yaml']
    expect(await run(argv, { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(cwd, 'values.yaml'), 'utf8')).toBe(migrated)
  },
)

test('a file that is read-only is named', async () => {
  writeFileSync(join(cwd, 'values.yaml'), old)
  chmodSync(join(cwd, 'values.yaml'), 0o444)
  const { status, stderr } = await migrate('--write', 'values.yaml')
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'gloo-values: values.yaml is read-only\n' })
})

test.each([
  [['migrate', 'values.yaml'], /--from is required/],
  [['migrate', '--from', 'old', 'values.yaml'], /--from requires a version such as 2\.7\.2, got "old"/],
  [['migrate', '--from', '2.4'], /no values file given/],
  [['migrate', '--from', '2.4', '--write', '-'], /--write cannot write to standard input/],
])('%j is wrong', async (argv, message) => {
  const { status, stdout, stderr } = await run(argv, { cwd })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

test('a chart that the model does not know yet is reported', async () => {
  writeFileSync(join(cwd, 'values.yaml'), migrated)
  const { status, stderr } = await run(['migrate', '--from', '2.6', '--to', '2.99', 'values.yaml'], { cwd })
  expect(status).toBe(0)
  expect(stderr).toMatch(/^gloo-values: chart 2\.99 is newer than the newest known chart, [\d.]+; /)
})

test.each(['text', 'json'])('no secret comes out as %s', async (format) => {
  const secret = 'hunter2hunter2'
  writeFileSync(
    join(cwd, 'values.yaml'),
    [
      `licenseKey: ${secret}`,
      'glooMeshMgmtServer:',
      '  extraEnvs:',
      `    RELAY_TOKEN: {value: ${secret}}`,
      `# password: ${secret}`,
      `# once it was ${secret} too`,
      'glooMeshUi:',
      '  auth:',
      '    oidc:',
      '      clientSecret: |',
      `        ${secret}`,
      `        ${secret}`,
      '',
    ].join('\n'),
  )
  const { status, stdout } = await run(['migrate', '--from', '2.1', '--format', format, 'values.yaml'], {
    cwd,
  })
  expect(status).toBe(1)
  expect(stdout).toContain('glooMgmtServer')
  expect(stdout).not.toContain(secret)
})
