import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportFormats } from '../../cli/reports/report-formats.ts'
import { run } from '../cli/run.ts'

const secret = 'Qx7Zt0pQ9w'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gloo-values-odd-places-'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

async function printed(args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(args, { cwd })
  return stdout + stderr
}

const values = (text: string): [string, string] => ['values.yaml', `common: {cluster: mgmt}\n${text}\n`]
const terraform = (text: string): [string, string] => [
  'main.tf',
  `resource "helm_release" "a" {\n  name = "a"\n  chart = "gloo-platform"\n  version = "2.7.0"\n  ${text}\n}\n`,
]
const kustomization = (text: string): [string, string] => [
  'kustomization.yaml',
  `kind: Kustomization\nhelmCharts:\n  - name: gloo-platform\n    version: 2.7.2\n    valuesInline:\n      nope: 1\n      ${text}\n`,
]
const argo = (text: string): [string, string] => [
  'application.yaml',
  `kind: Application\napiVersion: argoproj.io/v1alpha1\nmetadata: {name: a}\nspec:\n  source:\n    chart: gloo-platform\n    targetRevision: 2.7.2\n    helm: ${text}\n`,
]
const flux = (text: string): [string, string] => [
  'release.yaml',
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec:\n  chart: {spec: {chart: gloo-platform, version: 2.7.2}}\n  valuesFrom: [{kind: Secret, name: s}]\n---\nkind: Secret\napiVersion: v1\nmetadata: {name: s}\nstringData:\n  values.yaml: |\n    ${text}\n`,
]

// `§` is where the secret is.
test.each<[string, [string, string]]>([
  [
    'the place of a reference to a Secret',
    [
      'policy.yaml',
      'apiVersion: admin.gloo.solo.io/v2\nkind: RootTrustPolicy\nmetadata: {name: a}\nspec: {config: {agentCa: {vault: {tokenSecretRef: §}}}}\n',
    ],
  ],
  [
    'an unknown key that is nearly a reference to a Secret',
    [
      'policy.yaml',
      'apiVersion: admin.gloo.solo.io/v2\nkind: Dashboard\nmetadata: {name: a}\nspec: {authn: {oidc: {clientSecretValue: §}}}\n',
    ],
  ],
  [
    'an unknown key beside a reference to a Secret',
    [
      'policy.yaml',
      'apiVersion: security.policy.gloo.solo.io/v2\nkind: JWTPolicy\nmetadata: {name: a}\nspec: {config: {providers: {x: {local: {secretKey: §}}}}}\n',
    ],
  ],
  ['a key that sounds like a secret and is nearly one for a file', values('glooUi: {tls: {private_key: §}}')],
  [
    'a misspelt section of values in a custom resource',
    [
      'policy.yaml',
      'icensing: {§}\napiVersion: admin.gloo.solo.io/v2\nkind: Dashboard\nmetadata: {name: a}\nspec: {}\n',
    ],
  ],
  ['a tag with brackets', values('redis: {nope: 1}\nlicenseKey: ![§]')],
  ['a tag that begins with a bracket', values('redis:\n  pasword: !]§')],
  ['a key of a misspelt section', values('licesing: {§}')],
  ['what is left of a section', values('lnsing: §')],
  ['a key of what is left of a section', values('lnsing: {§}')],
  [
    'an alias',
    values('licensing: {glooMeshLicenseKey: &l §}\nglooMgmtServer: {ports: {grpc: *l}, image: {tag: *l}}'),
  ],
  ['an anchor', values('glooMgmtServer: {ports: {grpc: &l §}}\nlicensing: {glooMeshLicenseKey: *l}')],
  ['a header of its own name', values('prometheus: {headers: {X-Team: §}, enabled: maybe}')],
  ['a value beside the name of a Secret', values('redis: {envFrom: [{secretRef: {name: a, value: §}}]}')],
  ['a misspelt list of variables', values('redis: {envs: {DB: §}, envVars: {DB: §}}')],
  ['the address of a webhook', values('redis: {nope: "https://hooks.slack.com/services/T0/B0/§"}')],
  [
    'a key that contains a flow sequence',
    values(`redis: {env: [{'adminPassword§, "x"]      valueFrom': 1}]}`),
  ],
  [
    'the value of a key that contains the key of a secret and its colon',
    values('redis:\n  password:` {a: §}'),
  ],
  [
    'a key by which a section is configured',
    values('glooUi: {enabled: true}\npostgresql: {"password §": 1}'),
  ],
  ['a suppression that lacks its line break', values('# gloo-values-disable-fileextraEnvs:  DB: {value: §}')],
  ['a key with null', values('licensing: {"§": null}')],
  ['the text after -u', values('prometheus: {args: [-u, "user:§"]}\nnope: 1')],
  ['a command with -u', values('redis: {nope: "curl -u user:§ https://h"}')],
  ['an address after a colon', values('redis: {adress: ":user:§@reg "}')],
  [
    'the place of a mapping',
    values('telemetryCollectorCustomization: {extraExporters: {a: "redis://u:§@h:1"}}'),
  ],
  [
    'the place of a mapping, without quotes',
    values('telemetryCollectorCustomization:\n  extraExporters:\n    registry: redis://u:§@h:1'),
  ],
  ['an address without its scheme', values('redis: {nope: "//u:§@h"}')],
  ['a value whose key is a tag', values('redis:\n  nope: !token: {a: §}')],
  ['a header', values('redis: {nope: "Basic §=="}')],
  ['a comment that says so without a colon', values('nope: 1 # the password is §')],
  ['the reason of a suppression', values('# gloo-values-disable-next-line no-such -- token §\nnope: 1')],
  ['a key that Kustomize drops', kustomization('licensing: {§}')],
  ['a key below a misspelt one that Kustomize drops', kustomization('httpasswd: {§}')],
  ['a mode of Kustomize', kustomization('nope2: 1\n    valuesMerge: "password=§"')],
  ['a key of a Secret for Flux', flux('licensing: {§}')],
  ['a comment in quoted values', argo(`{values: "# password: §\\nnope: 1"}`)],
  ['an expression in quoted values', terraform('values = ["licensing: {licenseKey: ${x ? "§" : 1}, a: 1}"]')],
  ['an argument of a template', terraform('values = [templatefile("a.yaml", { password = "§" })]')],
  ['values made by a call', terraform('values = concat([yamlencode({ password = "§" })], var.x)')],
  ['a merged object', terraform('values = [yamlencode(merge({ token = "§" }, var.x))]')],
  ['a URL of a file', terraform('values = [file("https://u:§@h/x.yaml")]')],
  ['an attribute behind another one', terraform('verify = "true" token = "§"')],
  ['a comment of several lines behind values', terraform('values = [local.x] /* password §\n § */')],
])('no output shows the secret in %s', async (_, [name, text]) => {
  writeFileSync(join(cwd, name), text.replaceAll('§', secret))
  for (const format of reportFormats) {
    const output = await printed(['validate', name, '--format', format])
    expect(output, format).not.toBe('')
    expect(output, format).not.toContain(secret)
  }
  expect(await printed(['validate', name, '--fix-dry-run', '--fix-unsafe'])).not.toContain(secret)
})

test.each([
  ['what is left of a section', values('lnsing: §')],
  ['a key of what is left of a section', values('lnsing: {§}')],
  [
    'a key where anything may be',
    values('telemetryCollectorCustomization: {extraExporters: {a: {secretAcessKey: {§}}}}'),
  ],
  ['headers whose key has a sign too many', values(':headers: {X-Team: §}')],
  ['variables below the key of a secret', values('redis: {auth: {password: {".env": {LOG_LEVEL: §}}}}')],
  ['variables whose key has a sign too many', values('redis: {"env:": {DB: §}}')],
])('`values` does not show the secret in %s', async (_, [name, text]) => {
  writeFileSync(join(cwd, name), text.replaceAll('§', secret))
  for (const options of [[], ['--format=json'], ['--origins'], ['--format=json', '--origins']]) {
    const output = await printed(['values', '-f', name, '--only-user', ...options])
    expect(output).toContain('***')
    expect(output).not.toContain(secret)
  }
})

test('a key below that of a secret is shown where it is a word', async () => {
  writeFileSync(join(cwd, 'values.yaml'), 'redis: {cllientSecret: {wqskuzXsttguwv: x, adminUser: y}}\n')
  const output = await printed(['values', '-f', 'values.yaml', '--only-user'])
  expect(output).toContain('adminUser')
  expect(output).not.toContain('wqskuz')
})

test.each([
  ['--set-json', `licensing={"glooMeshLicenseKey":"${secret}","glooMeshLicenseKey":["x"]}`],
  ['--set-literal', `common.cluster=a,glooAgent.env[1].value=${secret},b`],
])('no format shows the secret in %s %s', async (kind, text) => {
  for (const format of reportFormats) {
    const output = await printed(['validate', kind, text, '--format', format])
    expect(output, format).toMatch(/common|licensing/)
    expect(output, format).not.toContain(secret)
  }
})

test('no output shows the secret in a key that a rule quotes, even one that looks like a word', async () => {
  const text = 'telemetryCollectorCustomization:\n  telemetry:\n    password GGGGGGGG: x\n'
  const endpoint = 'config: {exporters: {otlp: {endpoint: "t:4317"}}}'
  const [name, whole] = values(`telemetryCollector: {enabled: true, ${endpoint}}\n${text}`)
  writeFileSync(join(cwd, name), whole)
  for (const format of reportFormats) {
    const shown = await printed(['validate', name, '--format', format])
    expect(shown, format).not.toContain('GGGG')
    if (format === 'text') expect(shown).toContain('has the unknown key "password ******"')
  }
})

test.each([
  ['a cluster', `releases: [{cluster: "mgmt token=${secret}", files: [values.yaml]}]\n`],
  ['a value whose key is a tag', `!token: {a: ${secret}}\nreleases:\n  - cluster: mgmt\n`],
  ['the URL of a file', `releases: [{cluster: mgmt, files: ["https://u:${secret}@h/x.yaml"]}]\n`],
])('no format shows the secret of a configuration in %s', async (_, config) => {
  writeFileSync(join(cwd, 'values.yaml'), 'common: {cluster: other}\n')
  writeFileSync(join(cwd, 'gloo-values.config.yaml'), config)
  for (const format of reportFormats) {
    const output = await printed(['validate', '--format', format])
    expect(output, format).not.toBe('')
    expect(output, format).not.toContain(secret)
  }
  rmSync(join(cwd, 'gloo-values.config.yaml'))
})

// The other side: none of these says a secret.
test.each([
  ['a user and a group', values('prometheus: {args: ["--user 1000:1000"]}\nnope: seen')],
  ['an authentication', values('redis: {nope: "basic authentication seen"}')],
  ['a comment about a Secret', values('nope: 1 # the password is in the Secret seen-here')],
  ['rules in a comment', values('# gloo-values-disable-next-line literal-secret,seen-rule\nnope: 1')],
  ['an image by its digest', values('redis: {nope: "ghcr.io/x@sha256:0a1seen"}')],
])('%s is shown', async (_, [name, text]) => {
  writeFileSync(join(cwd, name), text)
  const output = await printed(['validate', name])
  expect(output).toContain('seen')
  expect(output).not.toContain('***')
})

test('no output has a control character, a line separator or a change of direction of a file', async () => {
  const controls = ['\u2028', '\u2029', '\u202e', '\u0085']
  writeFileSync(
    join(cwd, 'values.yaml'),
    `common: {cluster: mgmt}\n"k\\x9b31m\\u2028${controls[2]}": 1 # ${controls[2]}\nredis: {nope: "\\x9b2J"}\nglooAgent: {enabled: "${controls.join('')}"}\n`,
  )
  for (const format of reportFormats) {
    const output = await printed(['validate', 'values.yaml', '--format', format])
    expect(output).toMatch(/unknown-key|is not a known key/)
    expect(output).not.toMatch(raw)
  }
  for (const format of ['yaml', 'json']) {
    const output = await printed(['values', '-f', 'values.yaml', '--only-user', '--format', format])
    expect(output).toContain('\\u202e')
    expect(output).not.toMatch(raw)
  }
})

const raw = /[\u0080-\u009f\u2028\u2029\u202e]/
