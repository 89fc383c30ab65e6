import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

/** The import directions of ARCHITECTURE.md: a layer may not import from the folders named here. */
const forbidden = {
  schema: ['generator', 'validator', 'cli', 'scripts', 'test'],
  generator: ['validator', 'cli', 'scripts', 'test'],
  validator: ['generator', 'cli', 'scripts', 'test'],
  cli: ['scripts', 'test'],
  scripts: ['cli', 'test'],
}

function restricted(layer) {
  return {
    regex: `^(\\./)*(\\.\\./)+(${forbidden[layer].join('|')})/`,
    message: `${layer}/ may not import from this folder (see ARCHITECTURE.md, "Import direction").`,
  }
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
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
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
  ...Object.keys(forbidden).map((layer) => {
    const { regex, message } = restricted(layer)
    return {
      files: [`${layer}/**/*.ts`],
      rules: {
        'no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
        'no-restricted-syntax': [
          'error',
          ...['ImportExpression > Literal.source', 'TSImportType Literal'].map((node) => ({
            selector: `${node}[value=/${regex.replaceAll('/', '\\/')}/]`,
            message,
          })),
        ],
      },
    }
  }),
  {
    files: ['validator/formats/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            restricted('validator'),
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
    files: ['schema/components/**', 'schema/kubernetes/**', 'test/**'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['eslint.config.js'], extends: [tseslint.configs.disableTypeChecked] },
)
