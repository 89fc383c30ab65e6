import { Linter } from 'eslint'
import type { Rule } from 'eslint'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import tseslint from 'typescript-eslint'

interface WordingError {
  phrase: string
  instead: string
}

const root = join(import.meta.dirname, '../..')
const rulePath: string = join(root, 'scripts/lint/wording.js')
const { nameErrors, wording, wordingErrors } = (await import(rulePath)) as {
  nameErrors: (name: string) => WordingError[]
  wording: Rule.RuleModule
  wordingErrors: (text: string) => WordingError[]
}

const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name))
const guides = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']
const templates = ['generator/templates', 'examples', 'charts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:\.(?:hbs|md|tpl|txt)|_test\.yaml)$/.test(name))
    .map((name) => join(folder, name)),
)

test.each([...guides, ...pages, ...templates])('%s uses the words of the glossary', (name) => {
  expect(wordingErrors(readFileSync(join(root, name), 'utf8'))).toEqual([])
})

const refused = [
  'a flag that sets nothing is told',
  'It is told once, not for each key.',
  'the releases whose chart nobody can tell',
  'A secret stands in a Secret, not in a values file.',
  'the comment stood\n * behind the key',
  'how to mend what it finds',
  'the file is no YAML',
  'the top level is no map',
  'maps merge, the override wins',
  'redis needs a map',
  'Fault of the program',
  'the operator hands it on to the pod',
  'Helm drops the key without a word',
  'it cannot change what was meant',
  'nothing is said of rules that did not run',
  'the flag wins over the configuration',
]

const accepted = [
  'the value is no longer read',
  'there is no file of this name',
  'a map from paths to findings',
  'the source map of the bundle',
  'we recommend a restart of the pod',
  'fault injection delays requests',
  'the standing committee',
  'tell Helm which namespace to use',
  'what is meant by a layer',
  'a list of rules',
  'hand over the certificate',
  'standard input',
]

describe('a text', () => {
  test.each(refused)('%j is refused', (text) => {
    expect(wordingErrors(text)).toHaveLength(1)
  })

  test.each(accepted)('%j is ordinary English', (text) => {
    expect(wordingErrors(text)).toEqual([])
  })
})

describe('a name', () => {
  test.each([
    'fault',
    'YamlFault',
    'HCLFault',
    'faultsOf',
    'toldErrors',
    'isTold',
    'untoldText',
    'TellReport',
    'mendedBy',
    'meantKey',
    'FAULT_TEXT',
  ])('%s is refused', (name) => {
    expect(nameErrors(name)).toHaveLength(1)
  })

  test.each(['defaults', 'isDefault', 'faultInjectionPolicy', 'recommended', 'amendment', 'intelligent'])(
    '%s is accepted',
    (name) => {
      expect(nameErrors(name)).toEqual([])
    },
  )
})

function messagesOf(code: string): string[] {
  return new Linter({ cwd: root })
    .verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { local: { rules: { wording } } },
        rules: { 'local/wording': 'error' },
      },
      { filename: join(root, 'validator/x.ts') },
    )
    .map(({ message }) => message)
}

describe('lint', () => {
  test.each([
    "const message = 'the document is no map'",
    'const message = `${path} is told once`',
    '/** Where the value stands in the file. */\nconst x = 1',
    '// The values that\n/* a fix would mend */\nconst x = 1',
    'class YamlFault extends Error {}\nthrow new YamlFault()',
    'export const report = { told: 1 }',
    'class Reader {\n  #fault = 1\n}',
  ])('refuses %j', (code) => {
    expect(messagesOf(code)).toEqual([expect.stringMatching(/^Write ".+" instead of ".+"/)])
  })

  test.each(["const message = 'the top level is not a mapping'", 'const reported = /is told/.test(text)'])(
    'accepts %j',
    (code) => {
      expect(messagesOf(code)).toEqual([])
    },
  )
})
