import { builtIn, type Finding } from '../findings/finding.ts'
import { changedEntries } from '../values/changed-entries.ts'
import type { MappingNode } from '../values/values-tree.ts'
import type { SourceFile } from '../text/source-file.ts'

/** Values without the metadata of sops, which is for whoever decrypts them. */
export function withoutMetadata(
  values: MappingNode,
  lastFile: SourceFile,
): { values: MappingNode; finding?: Finding } {
  const metadata = values.entries.get('sops')
  if (metadata?.value.kind !== 'mapping') return { values }
  const { entries } = metadata.value
  if (!entries.has('mac') && !entries.has('lastmodified')) return { values }
  return {
    values: { ...values, entries: changedEntries(values.entries, new Map(), new Map([['sops', metadata]])) },
    finding: builtIn('encrypted-values', {
      message: 'sops has encrypted values of this file, which are not checked',
      help: 'decrypt the file first: sops -d FILE | gloo-values validate -',
      path: ['sops'],
      location: metadata.key ?? { file: lastFile, start: 0, end: 0 },
    }),
  }
}
