import { minorOf } from '../../schema/model/chart-version.ts'
import type { Chart } from '../../schema/model/chart.ts'
import type { Migration } from '../../schema/model/migration.ts'
import { allValues } from '../model/values-tree.ts'
import { generatedFrom, type OutputFile } from '../output/output-file.ts'

/** The page of all values that have moved between chart versions. */
export function emitMigrationsReference({ name, migrations, values }: Chart): OutputFile[] {
  if (migrations.length === 0) return []
  const inOrder = (kinds: readonly string[]): string[] =>
    migrations.filter(({ rewrite, since }) => kinds.includes(rewrite.kind) && since !== undefined).map(row)
  const lines = [
    `<!-- ${generatedFrom(`schema/${name}/migrations/`)} -->`,
    '',
    '# From one chart version to the next',
    '',
    '`gloo-values migrate --from 2.4 --to 2.7 values.yaml` shows as a diff what a file needs for a newer chart, and writes it with `--write`. It edits the text: comments, quotes, anchors and order stay. Each edit is verified before it is written: an edit that would change any other value is left out. A value that is already in its new place is never replaced.',
    '',
    'Only unambiguous changes are made, and only where the version of `--from` still reads the old key: otherwise a value that no chart has read for years would take effect. Such values, and changes with several possible answers, are listed with advice, and the exit status is 1 until they are gone.',
    '',
    '## Rewritten',
    '',
    '| value | from chart | becomes | source |',
    '| --- | --- | --- | --- |',
    ...inOrder(['move', 'remove']),
    '',
    '## For you to decide',
    '',
    '| value | from chart | becomes | advice | source |',
    '| --- | --- | --- | --- | --- |',
    ...inOrder(['decide']),
    '',
    '## Optional',
    '',
    '| value | from chart | may be | advice | source |',
    '| --- | --- | --- | --- | --- |',
    ...inOrder(['option']),
    '',
    '## Image tags and defaults',
    '',
    'An `image.tag` older than the target chart keeps that image at its version, while the chart is made for images of its own: it is listed for you to decide. Defaults that change between the two versions are listed as optional, for sections that the file has and does not switch off.',
    '',
    '| value | from chart | default | default before | source |',
    '| --- | --- | --- | --- | --- |',
    ...changedDefaults(values, migrations),
    '',
    '## Never read',
    '',
    'Keys in public values files that no chart version reads. They are listed, not moved.',
    '',
    '| value | belongs at | source |',
    '| --- | --- | --- |',
    ...migrations
      .filter(({ since }) => since === undefined)
      .map(({ from, rewrite, source }) => `| \`${from}\` | ${placesOf(rewrite)} | ${source} |`),
  ]
  return [{ path: 'docs/migrate.md', content: `${lines.join('\n')}\n` }]
}

function changedDefaults(values: Chart['values'], migrations: readonly Migration[]): string[] {
  return [...allValues(values)].flatMap(({ path, field, notes }) => {
    const { olderDefault, source } = notes
    const value: unknown = field.default
    const isMoved = migrations.some(({ from }) => from === path.join('.'))
    if (olderDefault === undefined || value === undefined || isMoved) return []
    const [is, was] = [value, olderDefault.value].map((one) => `\`${JSON.stringify(one)}\``)
    return `| \`${path.join('.')}\` | ${minorOf(olderDefault.before)} | ${is} | ${was} | ${source} |`
  })
}

function row({ from, since, holds, rewrite, source }: Migration): string {
  const value = holds === undefined ? `\`${from}\`` : `\`${from}: ${String(holds)}\``
  const advice = rewrite.kind === 'decide' || rewrite.kind === 'option' ? [rewrite.reason] : []
  return `| ${[value, since?.replace(/\.0$/, '') ?? '', placesOf(rewrite), ...advice, source].join(' | ')} |`
}

function placesOf(rewrite: Migration['rewrite']): string {
  if (rewrite.kind === 'remove') return `removed: ${rewrite.reason}`
  return [rewrite.to]
    .flat()
    .map((path) => `\`${path}\``)
    .join(', ')
}
