import { describe, expect, test } from 'vitest'
import { credentialsIn, holdsSecret } from '../../validator/secrets/secret-text.ts'

describe('an address without a scheme', () => {
  test.each(['//user:word@host', 'url=//user:word@[::1]/'])('%s has a secret', (text) => {
    expect(holdsSecret(text, true)).toBe(true)
    expect(credentialsIn(text)).toHaveLength(1)
  })

  test.each(['//@ts-ignore', '//a[@id]', 'node//item[@name]/@value', '// see me @ noon'])(
    '%s has none',
    (text) => {
      expect(holdsSecret(text, true)).toBe(false)
    },
  )

  test('a path with two slashes is no address', () => {
    expect(credentialsIn('foo//bar@baz')).toEqual([])
  })
})

test('a text with the manifest of a Secret has a secret', () => {
  expect(holdsSecret('kind: Secret\nstringData: {a: abc}\n', true)).toBe(true)
  expect(holdsSecret('kind: Secret\nname: abc\n', true)).toBe(false)
})

test('a text with a list of variables has a secret in its value', () => {
  expect(holdsSecret('env:\n- name: DB_PASSWORD\n  value: abc\n', true)).toBe(true)
  expect(holdsSecret('- name: "redis.auth.password"\n  value: "abc"\n', true)).toBe(true)
  expect(holdsSecret('- name: DB_PASSWORD\n  valueFrom: {}\n', true)).toBe(false)
})

describe('a misspelt key in a text that may hold anything', () => {
  test.each([
    'connectiontring: abc',
    'a: b\nclientSecre:\n  abc: x\n',
    'connection_tring: abc',
    'tokn=abc',
    'a,[b.clientSecret=abc,c',
    '[tokn=abc]',
    '{\n  "tokn": "abc"\n}',
    'a: b\n- pasword: {{ "abc" }}\n',
  ])('%j has a secret', (text) => {
    expect(holdsSecret(text, true)).toBe(true)
  })

  test.each([
    'ghcr.io/acme/reader:latest',
    'ghcr.io/acme/auto-kennel:latest',
    'log-reader: abc',
    'checks-passed: all',
    'checksPassed: all',
    'accessory: x',
    'a[tokn=abc]',
    'paraphrase: x',
    'authenticator: x',
    'tokn: abc',
    'no line: tokn: abc\n',
    'a: b\n',
  ])('%j has none', (text) => {
    expect(holdsSecret(text, true)).toBe(false)
  })
})

describe('a word after the key of a secret, where the colon is missing', () => {
  test.each([
    'password SSXwWkTZLujKqN',
    'a: b\n  password SSXwWkTZLujKqN: 1\n',
    'token qKbZkTwXtRa.',
    'a licensseKeyNNwmNqRThXzTRR',
  ])('%j is a secret', (text) => {
    expect(holdsSecret(text, true)).toBe(true)
  })

  test.each([
    'password rotation: daily',
    'token AuthorizationPolicies',
    'secret externalSecretsOperator',
    'token KubernetesTLSCertificate',
    'secret UsedByTheSecretToMount',
    'secret PgBouncerConfig',
    'token URLsToAllow',
    'spi=KeycloakDbSchema',
    '--keyDbHost=redis',
    'the secretKeyRef of TokenToUse',
    'license CONFIDENTIAL',
  ])('%j is words', (text) => {
    expect(holdsSecret(text, true)).toBe(false)
  })
})
