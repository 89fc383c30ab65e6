import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'
import { anyHost } from './scripts/lint/any-host.js'
import { chartWords } from './scripts/lint/chart-words.js'
import { folderCycles } from './scripts/lint/folder-cycles.js'
import { importDirection } from './scripts/lint/import-direction.js'
import { digestOfRuleInputs } from './scripts/lint/digest-of-rule-inputs.js'
import { wording } from './scripts/lint/wording.js'

const local = {
  rules: {
    'any-host': anyHost,
    'chart-words': chartWords,
    'folder-cycles': folderCycles,
    'import-direction': importDirection,
    wording,
  },
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'build/',
      'charts/',
      'generated/',
      'node_modules/',
      'coverage/',
      'schema/kubernetes/types.ts',
      'test/**/expected/',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  { settings: { ruleInputs: digestOfRuleInputs() } },
  {
    files: ['**/*.ts'],
    plugins: { local },
    rules: { 'local/folder-cycles': 'error', 'local/import-direction': 'error' },
  },
  {
    files: ['validator/**/*.ts'],
    rules: { 'local/chart-words': 'error' },
  },
  {
    files: ['schema/model/**/*.ts', 'schema/built-in/**/*.ts', 'validator/**/*.ts', 'workspace/**/*.ts'],
    ignores: ['workspace/node/**'],
    rules: { 'local/any-host': 'error' },
  },
  {
    files: ['**/*.ts'],
    ignores: ['test/scripts/wording.test.ts'],
    rules: { 'local/wording': 'error' },
  },
  {
    files: ['validator/formats/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '/(?:source|source-file|values-tree|secrets/(?!redacted-text)[\\w-]+|redaction/(?!redacted-file\\.)[\\w-]+)\\.ts$',
              message:
                'Formats get files without their secrets (validator/redaction/redacted-file.ts), nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['schema/gloo-platform/components/**', 'schema/kubernetes/**', 'test/**'],
    rules: { 'max-lines': 'off' },
  },
)
