import { Linter } from 'eslint'
import type { Rule } from 'eslint'
import { join } from 'node:path'
import tseslint from 'typescript-eslint'
import { repository } from '../../scripts/helm/helm.ts'

/** What a rule of ours says of code that is in a file. */
export async function lintRule(
  module: string,
  name: string,
): Promise<(file: string, code: string) => string[]> {
  const path: string = join(repository, 'scripts/lint', module)
  const rule = ((await import(path)) as Record<string, Rule.RuleModule>)[name]!
  return (file, code) => {
    const messages = new Linter({ cwd: repository }).verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { local: { rules: { rule } } },
        rules: { 'local/rule': 'error' },
      },
      { filename: join(repository, file) },
    )
    return messages.map(({ message }) => message)
  }
}
