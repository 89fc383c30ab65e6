import type { BuiltInPage } from '../model/built-in-rule.ts'
import type { BuiltInRuleId } from './severities.ts'

const helms = 'seen with Helm 3.17.4, 3.22.0 and 4.3.1'

/** What the reader of files and flags reports. */
export const readingRules = {
  'dropped-text': {
    summary: 'Helm reads the whole file.',
    docs: 'Helm 3 reads only the first document of a file, and every Helm stops at a `...` line and at a line indented less than the first key. Helm silently drops the rest.',
    addedIn: '0.1.0',
    source: [helms],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
...
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo.example.com:9900
`,
      good: `common:
  cluster: mgmt
glooAgent:
  enabled: true
  relay:
    serverAddress: gloo.example.com:9900
`,
    },
  },
  'duplicate-key': {
    summary: 'The keys of a mapping are unique.',
    docs: 'Helm keeps the last of two equal keys and silently drops the other, so one of the two settings is lost.',
    addedIn: '0.1.0',
    source: [helms, 'github.com/helm/helm issues 4107 and 31102'],
    fixable: true,
    example: {
      bad: `common:
  cluster: mgmt
redis:
  address: redis.example.com:6379
redis:
  deployment:
    enabled: false
`,
      good: `common:
  cluster: mgmt
redis:
  address: redis.example.com:6379
  deployment:
    enabled: false
`,
    },
  },
  'encrypted-values': {
    summary: 'An encrypted file is decrypted before it is checked.',
    docs: 'A file that sops has encrypted has its metadata under `sops`, and `ENC[…]` instead of values. Neither the type nor the content of such values is known, so nothing is reported of them, and rules that read them do not run. To check the whole file, decrypt it and pipe it: `sops -d values.yaml | gloo-values validate -`. Helm requires it decrypted too, which the plugin helm-secrets does.',
    addedIn: '0.1.0',
    source: ['documentation of sops: encrypted files (sops metadata, ENC[AES256_GCM,…])'],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
licensing:
  glooMeshLicenseKey: ENC[AES256_GCM,data:Zm9v,iv:YmFy,tag:YmF6,type:str]
sops:
  lastmodified: '2026-01-01T00:00:00Z'
  mac: ENC[AES256_GCM,data:Zm9v,iv:YmFy,tag:YmF6,type:str]
  version: 3.9.0
`,
      good: `common:
  cluster: mgmt
licensing:
  licenseSecretName: license-secret
`,
    },
  },
  'flag-syntax': {
    summary: 'A flag that sets values has valid syntax.',
    docs: 'The location is in the text of the flag. `--set`, `--set-string` and `--set-file` take `key=value` pairs with commas between them, `--set-json` takes JSON after the `=`; a comma, dot, bracket or backslash in a name or value is escaped with a backslash. The exit status is 2.',
    addedIn: '0.1.0',
    source: [helms],
    fixable: false,
    example: {
      kind: 'commands',
      bad: 'gloo-values validate -f values.yaml --set redis.address',
      good: 'gloo-values validate -f values.yaml --set redis.address=redis.example.com:6379',
    },
  },
  'merge-key-first': {
    summary: '`<<` comes before the keys that it must not override.',
    docs: 'In Helm the order in the file counts: of a key and a `<<` that contains the same key, the later one takes effect, so a key before `<<` is silently lost. With YAML 1.2 parsers the key always takes effect. Reported only where the two values differ.',
    addedIn: '0.1.0',
    source: [helms],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
redis:
  deployment:
    resources: &resources
      requests: { cpu: 1 }
glooMgmtServer:
  resources:
    requests: { cpu: 2 }
    <<: *resources
`,
      good: `common:
  cluster: mgmt
redis:
  deployment:
    resources: &resources
      requests: { cpu: 1 }
glooMgmtServer:
  resources:
    <<: *resources
    requests: { cpu: 2 }
`,
    },
  },
  'unreadable-file': {
    summary: 'A file can be read.',
    docs: 'The file is missing, is a folder, has no read permission, is not UTF-8 text, or is over the size limit. A file over 5 MB may also have so many findings that they would take more than 25 times its size in memory; those up to there are reported, and `--fix` or `--max-findings all` goes on. The exit status is 2; other files are still checked.',
    addedIn: '0.1.0',
    source: [helms],
    fixable: false,
    example: {
      kind: 'commands',
      bad: 'gloo-values validate -f valeus.yaml',
      good: 'gloo-values validate -f values.yaml',
    },
  },
  'yaml-syntax': {
    summary: 'A file is valid YAML for Helm, with a mapping at the top level.',
    docs: 'The location is where Helm stops; the error is there or just before. An unclosed quote or bracket is reported where it opens. The exit status is 2; other files are still checked.',
    addedIn: '0.1.0',
    source: [helms],
    fixable: false,
    example: {
      bad: `common:
  cluster: mgmt
redis:
  deployment:
    enabled: true
     ioThreads: 1
`,
      good: `common:
  cluster: mgmt
redis:
  deployment:
    enabled: true
    ioThreads: 1
`,
    },
  },
} satisfies Partial<Record<BuiltInRuleId, BuiltInPage>>
