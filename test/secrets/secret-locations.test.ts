import { describe, expect, test } from 'vitest'
import { loadChart } from '../../cli/knowledge/charts.ts'
import { formatJson } from '../../validator/formats/json.ts'
import { formatOneline } from '../../validator/formats/oneline.ts'
import { formatText } from '../../validator/formats/text.ts'
import { validateWithExcerpts } from '../../validator/check/validate.ts'
import { textOf } from '../formats/text-of.ts'

const chart = await loadChart()

/** All that the formats print about layers of one release. */
function printed(layers: readonly string[]): { text: string; oneline: string; json: string } {
  const { report, excerpts } = validateWithExcerpts({
    releases: [{ name: 'r', files: layers.map((text, index) => ({ name: `${index}.yaml`, text })) }],
    chart,
    chartVersion: chart.version,
    tool: '0.0.0',
  })
  expect(report.diagnostics).not.toEqual([])
  return {
    text: textOf(formatText(report, excerpts, { color: false, summary: true })),
    oneline: textOf(formatOneline(report)),
    json: textOf(formatJson(report)),
  }
}

const container = (rest: string): string =>
  `glooMgmtServer:\n  deploymentOverrides:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: a\n              ${rest}\n`

// `§` is where the secret is.
const locations: Record<string, string | string[]> = {
  'a duplicate that is dropped': 'licensing:\n  glooMeshLicenseKey: §1\n  glooMeshLicenseKey: §2\n',
  'a duplicate in brackets': 'licensing: {glooMeshLicenseKey: §1, glooMeshLicenseKey: §2}\n',
  'a duplicate below an unknown key': 'nope: {password: §1}\nnope: {password: §2}\n',
  'a duplicate at the top': 'licenseKey: §1\nlicenseKey: §2\n',
  'a section given twice':
    'licensing: {glooMeshLicenseKey: §1}\nlicensing: {glooMeshLicenseKey: §2, nope: 1}\n',
  'a section that a text replaces': 'licensing: {glooMeshLicenseKey: §}\nlicensing: x\n',
  'a variable given twice':
    'glooMgmtServer:\n  extraEnvs:\n    A: {value: §1}\n    A: {value: §2}\n    A: {value: 3}\n',
  'variables in brackets': 'glooMgmtServer: {extraEnvs: {A: {value: §1}, A: {value: §2}}}\n',
  'a duplicate with an anchor': 'x: &a {password: §1}\nx: {y: *nope}\n',
  'a merged map that is overridden':
    'licensing:\n  <<: {glooMeshLicenseKey: §}\n  glooMeshLicenseKey: [x]\n  nope: {<<: {password: §}, password: 1}\n',
  'an earlier document': 'licensing: {glooMeshLicenseKey: §}\n---\nlicensing: x\n',
  'a text in an earlier document': 'licensing: §\n---\nlicensing: [x]\n',
  'an earlier layer': ['licensing: {glooMeshLicenseKey: §}\n', 'licensing: x\n'],
  'a text in an earlier layer': ['licensing: §\n', 'licensing: [x]\n'],
  'a value of an earlier layer': [
    'glooMgmtServer: {extraEnvs: {A: {value: §}}}\n',
    'glooMgmtServer: {extraEnvs: {A: {value: [§]}}}\n',
  ],
  'no space after the colon': 'licensing:\n  glooMeshLicenseKey:§\n',
  'the same with CRLF': 'licensing:\r\n  glooMeshLicenseKey:§\r\n',
  'no colon but =': 'licensing:\n  glooMeshLicenseKey=§\n',
  'no colon at all': 'licensing:\n  glooMeshLicenseKey §\n',
  'a password without its space': 'redis:\n  auth:\n    password:§\n',
  'a password with =': 'redis:\n  auth:\n    password=§\n',
  'a misspelt password with a blank': 'redis:\n  auth:\n    pasword §\n',
  'a text for a map': 'licensing: §\n',
  'a text below a map': 'licensing:\n  §\n',
  'a quoted text for a map': 'licensing: "§"\n',
  'a text of several lines for a map': 'licensing:\n  one\n  §\n',
  'a quoted text of several lines for a map': 'licensing: "one\n\n  §"\n',
  'a tagged text for a map': 'licensing: !!str §\n',
  'an explicit key': 'licensing:\n  ? glooMeshLicenseKey:§\n  : 1\n',
  'a list for a map': 'licensing: [§]\n',
  'a list for a map that names Secrets': 'redis: {auth: [§]}\n',
  'a list of maps for a map that names Secrets': 'redis: {auth: [{nope: §}]}\n',
  'a text for a map that names Secrets': 'redis: {auth: §}\n',
  'a list for a section with secrets below': 'redis: [§]\n',
  'a block for a map': 'licensing: |\n  §\n',
  'a folded block for a map': 'licensing: >-\n  §\n  §\n',
  'a text for a section with variables': 'glooMgmtServer: §\n',
  'a text for variables': 'glooMgmtServer:\n  extraEnvs: §\n',
  'a text for a variable': 'glooMgmtServer:\n  extraEnvs:\n    A: §\n',
  'a variable without its space': 'glooMgmtServer:\n  extraEnvs:\n    A:§\n',
  'a variable with its value as a key': 'glooMgmtServer: {extraEnvs: {A=§}}\n',
  'a list of variables with a value in the name':
    'glooMgmtServer:\n  extraEnvs:\n    - name: PASSWORD=§\n      value: §\n',
  'in brackets without a space': 'licensing: {glooMeshLicenseKey:§}\n',
  'in brackets with =': 'licensing: {glooMeshLicenseKey=§}\n',
  'in brackets with a blank': 'licensing: {glooMeshLicenseKey §}\n',
  'in brackets, quoted': 'licensing: {"glooMeshLicenseKey:§": x}\n',
  'in brackets alone': 'licensing: {§}\n',
  'a duplicate key without a space': 'licensing: {glooMeshLicenseKey:§, glooMeshLicenseKey:§}\n',
  'a key at the top without a space': '{licenseKey:§: 1}\n',
  'a value below a key without a space': 'redis: {auth: {"password:§": {nope: 1}}}\n',
  'a line without its colon': 'licenseKey §\n',
  'a line without its colon between others': 'common:\n  cluster: a\nlicenseKey §\nredis: {}\n',
  'a text alone': '§\n',
  'below a key without its colon': 'licensing:\n  glooMeshLicenseKey\n    §: x: y\n',
  'of an unclosed quote': 'licensing:\n  glooMeshLicenseKey: "§\n',
  'of a file with a tab': 'licensing:\n  password §\n\tx: 1\n  pwd: §\n',
  'of a line with a wrong bracket': 'redis: {auth: {pwd §}\n',
  'a flag of a file that cannot be parsed': 'a: --token § b: c: d\n',
  'an address of a file that cannot be parsed': 'a: redis://u:§@host: x\n',
  ...Object.fromEntries(
    [
      ...[
        'pasword',
        'passwrod',
        'pwd',
        'pass',
        'PASS',
        'dbPass',
        'creds',
        'cred',
        'bearer',
        'dsn',
        'sentryDsn',
      ],
      ...['connectionString', 'conn_str', 'tokn', 'secrt', 'licnseKey', 'apikey', 'credntials', 'psk', 'jwt'],
    ].map((key) => [`the unknown key ${key}`, `redis: {${key}: §}\n`]),
  ),
  'an argument that should be a list': container('args: "--pw=§"'),
  'an argument with a blank': container('args: --password §'),
  'an argument in a list': container('args: ["--password=§", {a: 1}, --verbose, {b: 1}]'),
  'an argument after its flag': container('args: ["--password", "§", {a: 1}]'),
  'a header in an argument': container('args: ["-H", "Authorization: Bearer §", {a: 1}]'),
  'a command': container('command: "curl -H \'Authorization: Bearer §\'"'),
  'a variable of a container': container('env: [{name: A, value: §, valu: §}]'),
  'a variable of a container as a map': container('env: {A: §}'),
  'a password in an address': 'glooAgent: {relay: {serverAddress: "https://user:§@host:"}}\n',
  'a token in the place of the user': 'glooMgmtServer: {image: {registry: "https://§@ghcr.io/"}}\n',
  'a token as the user of an address': 'glooAgent: {relay: {serverAddress: "https://§@host:"}}\n',
  'a token in an address': 'glooAgent: {relay: {serverAddress: "https://host?token=§:"}}\n',
  'a section of a subchart': 'prometheus: {server: {basicAuth: {password: §}}}\n',
  'a misspelt key of a section of a subchart': 'prometheus: {adminPasword: §}\n',
  'a text for a section of a subchart': 'prometheus: §\n',
  'a connection in a section of a subchart': 'clickhouse: {url: "tcp://u:§@host"}\n',
  'an alias': 'licensing: {glooMeshLicenseKey: &k §}\nredis: {nope: *k}\n',
  'an anchor below a name that is free': 'x: &k §\nlicensing: {glooMeshLicenseKey: *k, y: 1}\n',
  'an alias for a map': 'licensing: {glooMeshLicenseKey: &k §}\ncommon: *k\n',
  'an alias as a key': 'licensing: {glooMeshLicenseKey: &k "password:§"}\nredis: {? *k : 1}\n',
  'a block under an unknown key': 'redis: {nope: 1}\nsecretThing: |\n  §\n',
  'a comment': 'redis: # password: §\n  nope: 1 # token=§\n',
  'a text of the wrong type': 'redis: {deployment: {replicas: "password=§"}}\n',
  'a tag': 'licensing: {nope: 1}\nredis:\n  pasword: !§\n  nope: 1\n',
  'a tag where nothing else stands': 'licensing:\n  glooMeshLicenseKey: !§\n  nope: 1\n',
  'the tag of an item': 'redis: {tokens: [!§ x], nope: 1}\n',
  'an anchor': 'redis:\n  pasword: &§ x\n  nope: 1\n',
  'the keys of a map for a license key': 'licensing: {glooMeshLicenseKey: {§: x}, nope: 1}\n',
  'the keys of a map for an unknown secret': 'redis: {pasword: {§: x}, nope: 1}\n',
  'a key alone in such a map': 'redis: {pasword: {§}, nope: 1}\n',
  'the comment beside a misspelt key': 'redis:\n  pasword: x # §\n  nope: 1\n',
  'the comment beside a misspelt key without a value': 'redis:\n  pasword: # §\n  nope: 1\n',
  'the comment above such a key': 'redis:\n  # §\n  # it is\n  pasword: x\n',
  'the address of a misspelt key': 'redis: {adress: "u:§@h:1"}\n',
  'a registry with a blank': 'glooMgmtServer: {image: {registry: "user:§@reg "}}\n',
  ...Object.fromEntries(
    ['dockerconfigjson', '.dockerconfigjson', 'kubeconfig', 'basicAuth', 'webhookUrl', 'slackWebhookURL'].map(
      (key) => [`the unknown key ${key}`, `redis: {${key}: §}\n`],
    ),
  ),
  'a key that a blank cuts in two': 'redis: {"tok en": §}\n',
  'the data of a Secret':
    'prometheus: {manifests: [{kind: Secret, data: {a: §}, stringData: {b: §}}]}\nnope: 1\n',
  'values beside a name that sounds like a secret':
    'prometheus: {set: [{name: redis.auth.password, values: [§, §]}]}\nnope: 1\n',
  'a duplicate below a key of a secret': 'redis: {pasword: {§: 1, §: 2}}\n',
  'the keys of another chart': 'a: 1\nb: 2\n"password §": 3\n',
  'a text that names variables': 'common: {cluster: "a,redis.deployment.extraEnvs.DB=§,b"}\n',
  'a private key': 'redis: {nope: "-----BEGIN RSA PRIVATE KEY----- §"}\n',
}

describe.each(Object.entries(locations))('no format prints a secret in %s', (_, layers) => {
  // The first sounds like a secret itself.
  test.each(['eyJSECRET', 'qx7Zt0pQ9'])('%s', (marker) => {
    const texts = [layers].flat().map((layer) => layer.replaceAll('§', marker))
    const { text, oneline, json } = printed(texts)
    expect(text).not.toContain(marker)
    expect(oneline).not.toContain(marker)
    expect(json).not.toContain(marker)
  })
})

test.each([
  ['names of pull secrets', 'glooMgmtServer: {imagePullSecrets: [{name: seen, nope: 1}]}\n'],
  ['pull secrets as texts', 'glooMgmtServer: {imagePullSecrets: [seen]}\n'],
  ['pull secrets of subcharts', 'prometheus: {imagePullSecrets: [{name: seen, nope: 1}]}\n'],
  ['the name of the license Secret', 'licensing: {licenseSecretName: seen, nope: 1}\n'],
  ['a refused name', 'licensing: {licenseSecretName: "license seen"}\n'],
  ['the name of a Secret of Redis', 'redis: {auth: {secretName: seen, nope: 1}}\n'],
  ['the name of a TLS Secret', 'glooMgmtServer: {relay: {tlsSecret: {name: seen, nope: 1}}}\n'],
  [
    'the name in a reference',
    container('env: [{name: A, valueFrom: {secretKeyRef: {name: seen, nope: 1}}}]'),
  ],
  ['the key in a reference', container('env: [{name: A, valueFrom: {secretKeyRef: {key: seen, nope: 1}}}]')],
  [
    'a reference in a section of a subchart',
    'prometheus: {env: [{valueFrom: {secretKeyRef: {key: seen}}}]}\n',
  ],
  ['the key of a toleration', 'glooMgmtServer: {tolerations: [{key: seen, nope: 1}], nope: 1}\n'],
  ['a toleration in a section of a subchart', 'prometheus: {tolerations: [{key: seen}]}\n'],
  ['the name of a variable', 'glooMgmtServer: {extraEnvs: {SEEN_seen: {value: x, nope: 1}}}\n'],
  ['the structure of a variable', 'glooMgmtServer: {extraEnvs: {A: {valueFrom: {seen: 1}}}}\n'],
  ['a boolean', 'licensing: {createSecret: true, seen: 1}\n'],
  ['a number', 'redis: {nope: 4242, seen: 1}\n'],
  ['null', 'licensing: {glooMeshLicenseKey: null, seen: null}\n'],
  ['a key that is nearly known', 'redis: {adress: seen}\n'],
  ['a key that is in the wrong place', 'glooAgent: {serverAddress: seen}\n'],
  ['a value', 'glooMgmtServer: {replicas: seen}\n'],
  ['an address', 'glooAgent: {relay: {serverAddress: "seen-token-service:9900:"}}\n'],
  ['a line that cannot be parsed', 'common:\n  cluster: seen: x\n'],
])('%s can be seen', (_, layer) => {
  const { text } = printed([layer])
  expect(text).toContain('seen')
})

test.each([
  ['null', 'licensing: {glooMeshLicenseKey: null, nope: 1}\n'],
  ['true', 'redis: {password: true}\n'],
  ['false', 'licensing: false\n'],
  ['4242', 'redis: 4242\n'],
])('%s is not masked', (word, layer) => {
  const { text } = printed([layer])
  expect(text).toContain(word)
  expect(text).not.toContain('***')
})

test('what represents a mapping is called by its kind, and the forgotten space is named', () => {
  const { text } = printed(['licensing:\n  glooMeshLicenseKey:x\n'])
  expect(text).toContain('licensing requires a mapping, got a string')
  expect(text).toContain('write a space after the colon: `glooMeshLicenseKey: …`')
  expect(printed(['licensing: {licenseKey:x}\n']).text).toContain('write a space after the colon')
  expect(printed(['common: {cluster:x}\n']).text).toContain('write a space after the colon')
})
