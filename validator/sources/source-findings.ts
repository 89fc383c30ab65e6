import { builtIn, type Finding } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { pathText } from '../values/path-text.ts'
import { printablePath } from '../secrets/keys.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { MergedOver } from '../yaml/tree/mapping-builder.ts'
import type { DuplicateKey } from '../yaml/nodes/duplicate-keys.ts'
import type { Dropped, DropReason } from '../yaml/dropped.ts'
import type { YamlError } from '../yaml/errors/yaml-error.ts'

/** What becomes of a key that is twice in a mapping, by who reads it: values, or an object of Kubernetes. */
export const lastWins = {
  helm: 'Helm keeps only the last one',
  kubernetes: 'strict decoders refuse it, others keep only the last one',
}

/** What a text needs whose top level is not a mapping. */
export const startHelp = 'start with a key of the chart, such as `common:`'

export function duplicateKey(duplicate: DuplicateKey): Finding {
  const { path: keys, first, location, isSame } = duplicate
  const path = printablePath(keys)
  return builtIn('duplicate-key', {
    message: `${pathText(path)} is set more than once in the same mapping; ${lastWins.helm}`,
    help: 'merge them, or remove all but one',
    ...(isSame && duplicateFix(duplicate)),
    data: { key: String(path.at(-1)) },
    path,
    location,
    related: [{ message: 'first set here', location: first }],
  })
}

/** What this key takes the place of can go; an earlier one is the fix of another finding. */
function duplicateFix({ path, before, location: key }: DuplicateKey): Pick<Finding, 'fix'> | undefined {
  const changes = [{ kind: 'remove-duplicate', path, at: before.start }] as const
  return offerFix({ title: 'remove the earlier duplicate', safe: true, key, changes })
}

export function mergedOver({ path: keys, key, merge, from }: MergedOver): Finding {
  const path = printablePath(keys)
  return builtIn('merge-key-first', {
    message: `${pathText(path)} has no effect: in Helm the << after it overrides it`,
    help: 'put << first in the mapping to keep the key, or remove the key',
    path,
    location: key,
    related: [
      { message: 'merged here', location: merge },
      { message: 'overridden by this value', location: from },
    ],
  })
}

const droppedWords: Record<DropReason, { message: string; help: string }> = {
  'document-end': {
    message: 'Helm drops everything after the line "..."',
    help: 'remove that line',
  },
  'second-document': {
    message: 'Helm 3 drops all but the first document of a file',
    help: 'put each document into its own file, or use Helm 4 (--helm-version)',
  },
  'behind-root': {
    message: 'Helm drops everything from here on, because the top-level mapping has ended',
    help: 'indent all top-level keys alike',
  },
}

export function droppedText(file: SourceFile, { start, reason }: Dropped): Finding {
  return builtIn('dropped-text', {
    ...droppedWords[reason],
    path: [],
    location: { file, start, end: start + 1 },
  })
}

export function syntaxFinding(file: SourceFile, { message, help, start, end }: YamlError): Finding {
  const at = Math.min(start, file.text.length)
  return builtIn('yaml-syntax', {
    message,
    ...(help === undefined ? {} : { help }),
    path: [],
    location: { file, start: at, end: Math.min(Math.max(end, at), file.text.length) },
  })
}
