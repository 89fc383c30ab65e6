import type { Random } from '../random.ts'

/**
 * Secrets in every shape. `§` is the secret, `¤` its Base64; between « and » no damage is done, because a secret that
 * is cut from what makes it one, such as the key above it, is none that anybody could know.
 */
const keys = [
  ...[
    'password',
    'adminPassword',
    'token',
    'api-token',
    'apiKey',
    'clientSecret',
    'licenseKey',
    'glooMeshLicenseKey',
  ],
  ...[
    'secretKey',
    'dockerconfigjson',
    '.dockerconfigjson',
    'kubeconfig',
    'basicAuth',
    'webhookUrl',
    'slackWebhookURL',
  ],
  ...[
    'pasword',
    'passwrd',
    'tokn',
    'licenceKey',
    'secretAcessKey',
    'dbPass',
    'pwd',
    'credentials',
    'private_key',
  ],
  ...['authorization', 'connectionString', 'jwt', 'htpasswd'],
]

const valuesOfKey = [
  ' §',
  ' "§"',
  " '§'",
  ' "§" # §',
  ' x # §',
  ' # §',
  ' "\\t§\\n"',
  ' |\n  §\n  §',
  ' >-\n  §\n  y',
  ' one\n  §',
  ' "one\n  §"',
  ' !§',
  ' !!str §',
  ' !x §',
  ' &§ x',
  ' !!binary ¤',
  ' ¤',
  ' {§: x}',
  ' {§}',
  ' [§]',
  ' [§, "§"]',
  ' {a: §}',
  ' {a: {b: [§]}}',
  '«\n  »§: x',
  '«\n  »- §\n  - x',
  ' «\n  user: »§',
  '«\n  »"§"',
  ' {{ "§" }}',
]

const urlKeys = ['address', 'adress', 'url', 'registry', 'repository', 'serverAddress', 'host', 'endpoint']
const urls = [
  ' "«u:§@h»:1"',
  ' «redis://u:§@h»:6379',
  ' "«https://§@ghcr.io»/x"',
  ' "«user:§@reg» "',
  ' https://h?«token=§»',
  ' "«Bearer §»"',
  ' "«Authorization: Basic §»"',
]

const whole = [
  '«extraEnvs:\n  DB: {value: §}»',
  '«extraEnvs:\n  DB:\n    value: "§"\n    nope: §»',
  '«extraEnvs:\n  - name: DB\n    value: §»',
  '«extraEnvs:\n  DB: §»',
  '«extraEnvs: {A=§}»',
  '«extrEnvs:\n  DB: {value: §}»',
  '«env:\n  - name: DB\n    value: §\n  - {name: A, value: "§", valu: §}»',
  '«env: [{name: LOG_LEVEL, value: debug}, {name: DB, value: "§"}]»',
  'args: ["«--password=§»", x]',
  'args:\n  - «--token\n  - §»',
  'command: "curl -H \'«Authorization: Bearer §»\'"',
  '«licenseKey:§»',
  '«licenseKey=§»',
  '«password §»: 1',
  '«\n»# §\n«token»: x',
  '«\n»# §\n# and this\n«password»: x',
  '«password»: x\n# §',
  '# «password: §»',
  'note: x # «token=§»',
  'kind: Secret\n«stringData»: {«a: §»}',
  'parameters:\n  - name: redis.auth.password\n    «value: §»',
  'repoURL: «https://u:§@git.example.com»/x\n',
  'values:\n  - «https://u:§@h»/x.yaml',
  'valueFiles: ["«https://§@h»/x.yaml"]',
  '# gloo-values-disable-next-line «password=§»',
  '«tls.crt: x\ntls.key: §»',
  'set:\n  - «name: redis.auth.password\n    values: ["§", §]»',
  '«password: ${DB:=§}»',
  '«envs: {DB: §}»',
  '«headers: {X-Team: §}»',
  '«envFrom: [{secretRef: {name: a, value: §}}]»',
  'url: «https://hooks.slack.com/services/T0/B0/§»',
  'tls: {«ca.key»: "-----BEGIN RSA PRIVATE KEY-----§"}',
]

const hcl = [
  '«password = "§"»',
  '«token = "§" # §»',
  '«set {\n  name = "redis.auth.password"\n  value = "§"\n}»',
  '«set_sensitive {\n  name = "licensing.glooMeshLicenseKey"\n  value = "§"\n}»',
  '# «password: §»',
  '/* «password: §\n § */',
  '«api_key = var.x == "" ? "§" : "x"»',
]

/** What is around the resources of a Terraform file. */
export const hclTops = [
  'variable "db_password" {\n  default = "§"\n}\n',
  'locals {\n  token = "§"\n}\n',
  '// «password: §»\n',
  'provider "x" {\n  address = "§"\n}\n',
]

/** Lines that hold a secret, to be put between others; in the language of Terraform or in YAML. */
export function randomPlant(random: Random, language: 'yaml' | 'hcl'): string {
  if (language === 'hcl') return random.of(hcl)
  switch (random.below(4)) {
    case 0:
      return random.of(whole)
    case 1:
      return `${random.of(urlKeys)}:${random.of(urls)}`
    default:
      return `«${randomKey(random)}»:${random.of(valuesOfKey)}`
  }
}

/** An entry of a mapping in brackets. */
export function randomFlowEntry(random: Random): string {
  return random.of([
    `«${randomKey(random)}»: §, `,
    `«${randomKey(random)}»: "§", `,
    `«${randomKey(random)}»: {§: 1}, `,
    `${random.of(urlKeys)}: "«u:§@h»", `,
    `«${randomKey(random)}:§», `,
  ])
}

const singleWords = [
  ...['password', 'licenseKey', 'clientSecret', 'dockerconfigjson', 'kubeconfig', 'basicAuth', 'webhookUrl'],
  ...['credentials', 'authorization', 'connectionString', 'htpasswd', 'passphrase', 'accessKey'],
]

/** A key of a secret, also one with a typing mistake. */
function randomKey(random: Random): string {
  if (!random.isOnceIn(4)) return random.of(keys)
  const key = random.of(singleWords)
  const at = 1 + random.below(key.length - 2)
  const rest = key.slice(at + 1)
  return key.slice(0, at) + random.of([rest, `x${rest}`, `${key.charAt(at)}${key.charAt(at)}${rest}`])
}

/** Whole documents of values that hold secrets where the chart takes them. */
export const ownLocations = [
  'licensing:\n  «glooMeshLicenseKey»: §\n  «glooTrialLicenseKey»: "§"\n',
  'licensing: {«glooMeshLicenseKey: §», nope: 1}\n',
  'licensing: «§»\n',
  'licensing: {«§»}\n',
  'redis: {«secretKey»: §, «address»: «"redis://u:§@h:1"»}\n',
  'glooMgmtServer:\n  «extraEnvs:\n    DB: {value: §}\n    GOMAXPROCS: {value: 4}»\n',
  'redis:\n  auth:\n    «passwrod»: §\n',
  'glooUi:\n  auth:\n    oidc:\n      «clientSecret»: §\n',
]
