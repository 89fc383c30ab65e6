import type { RunRequest } from '../../workspace/run/run-request.ts'
import { UsageError } from '../terminal/usage-error.ts'
import type { LayerSettings } from './layer-options.ts'
import type { ParsedOptions } from './options.ts'

/** The options that say what configuration, which rules and which known findings there are. */
export const policyOptionSpecs = {
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  policy: { type: 'string' },
  rule: { type: 'string' },
  'require-reason': { type: 'boolean' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
} as const

type Requested = Pick<
  RunRequest,
  'layers' | 'positionals' | 'flags' | 'maxBytes' | 'profile' | 'root' | 'config' | 'ruleChoices' | 'baseline'
>

/** What a command line asks to check. */
export async function runRequest(
  parsed: ParsedOptions,
  { files, flags, profile, root, maxBytes }: LayerSettings,
  hint: string,
): Promise<Requested> {
  const { values, positionals } = parsed
  const baseline = baselineOption(parsed, hint)
  return {
    layers: files,
    positionals,
    flags,
    maxBytes,
    ...(values.has('helm-version') && { profile }),
    ...(root && { root }),
    ...configOption(parsed, hint),
    ...(['policy', 'rule', 'require-reason'].some((name) => values.has(name)) && {
      ruleChoices: await (await import('./policy-options.ts')).policyOptions(parsed, hint),
    }),
    ...(baseline && { baseline }),
  }
}

function configOption({ values }: ParsedOptions, hint: string): Pick<RunRequest, 'config'> {
  const file = values.get('config')?.at(-1)
  if (!values.has('no-config')) return file === undefined ? {} : { config: { file } }
  if (file !== undefined) throw new UsageError('--config and --no-config cannot be combined', hint)
  return { config: 'none' }
}

function baselineOption({ values }: ParsedOptions, hint: string): RunRequest['baseline'] {
  const file = values.get('baseline')?.at(-1)
  const isWriting = values.has('write-baseline')
  if (file !== undefined) return { file, isWriting }
  if (isWriting) {
    throw new UsageError('--write-baseline requires --baseline FILE, the file to write', hint)
  }
  return undefined
}
