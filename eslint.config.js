import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'
import { importDirection } from './scripts/lint/import-direction.js'
import { wording } from './scripts/lint/wording.js'

const local = { rules: { 'import-direction': importDirection, wording } }

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
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js', 'scripts/lint/*.js'] } },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['**/*.ts'],
    plugins: { local },
    rules: { 'local/import-direction': 'error' },
  },
  {
    files: ['**/*.ts'],
    ignores: ['test/**'],
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
              regex: '/(?:source|source-file|values-tree|secrets/(?!redacted-)[\\w-]+)\\.ts$',
              message:
                'Formats get files without their secrets (validator/secrets/redacted-file.ts), nothing else.',
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
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
)
