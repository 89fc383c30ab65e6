/** The commands of Helm that send values. */
export const helmCommands = ['upgrade', 'install', 'template'] as const
export type HelmCommand = (typeof helmCommands)[number]

/** The arguments of Helm as far as they decide about values. */
export interface HelmArguments {
  command: HelmCommand
  /** Release and chart; a chart alone where Helm generates the name. */
  positionals: readonly string[]
  /** The values of each flag that takes some, by its long name; `''` for a switch. */
  flags: ReadonlyMap<string, readonly string[]>
}

/** Without these Helm does nothing but say how the command is used. */
const leastPositionals: Readonly<Record<HelmCommand, number>> = { upgrade: 2, install: 1, template: 1 }

export function namesChart({ command, positionals }: HelmArguments): boolean {
  return positionals.length >= leastPositionals[command]
}

/** The long names of flags that have a short one. */
const shortNames: Readonly<Record<string, string>> = {
  a: 'api-versions',
  f: 'values',
  g: 'generate-name',
  h: 'help',
  i: 'install',
  l: 'labels',
  n: 'namespace',
  o: 'output',
  s: 'show-only',
}

/** Flags that take no value, or one only behind an equals sign. All others take the next argument. */
const switches = new Set([
  'atomic',
  'cleanup-on-fail',
  'create-namespace',
  'debug',
  'dependency-update',
  'devel',
  'disable-openapi-validation',
  'dry-run',
  'enable-dns',
  'force',
  'force-conflicts',
  'force-replace',
  'generate-name',
  'help',
  'hide-notes',
  'hide-secret',
  'include-crds',
  'insecure-skip-tls-verify',
  'install',
  'is-upgrade',
  'kube-insecure-skip-tls-verify',
  'no-hooks',
  'pass-credentials',
  'plain-http',
  'release-name',
  'render-subchart-notes',
  'replace',
  'reset-then-reuse-values',
  'reset-values',
  'reuse-values',
  'rollback-on-failure',
  'skip-crds',
  'skip-schema-validation',
  'skip-tests',
  'take-ownership',
  'validate',
  'verify',
  'wait',
  'wait-for-jobs',
])

/** Whether a flag leaves the next argument alone. `--server-side` is a switch but for `upgrade`. */
export function isSwitch(name: string, command: HelmCommand): boolean {
  return switches.has(name) || (name === 'server-side' && command !== 'upgrade')
}

/** Reads arguments as Helm's parser of flags does. */
export function helmArguments(command: HelmCommand, args: readonly string[]): HelmArguments {
  const flags = new Map<string, string[]>()
  const positionals: string[] = []
  const add = (name: string, value: string): void => {
    flags.set(name, [...(flags.get(name) ?? []), value])
  }
  for (let at = 0; at < args.length; at++) {
    const argument = args[at]!
    if (argument === '--') {
      positionals.push(...args.slice(at + 1))
      break
    }
    const [, long, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (long !== undefined) {
      if (inline !== undefined) add(long, inline)
      else add(long, isSwitch(long, command) ? '' : (args[++at] ?? ''))
    } else if (argument.startsWith('-') && argument.length > 1) {
      const { name, rest } = shortFlags(argument.slice(1), command, add)
      if (name !== undefined) add(name, rest === '' ? (args[++at] ?? '') : rest.replace(/^=/, ''))
    } else positionals.push(argument)
  }
  return { command, positionals, flags }
}

/** Of `-if a.yaml` the switches are added, and the flag that takes what follows is returned. */
function shortFlags(
  letters: string,
  command: HelmCommand,
  add: (name: string, value: string) => void,
): { name?: string; rest: string } {
  for (const [index, letter] of [...letters].entries()) {
    const name = shortNames[letter] ?? letter
    if (!isSwitch(name, command)) return { name, rest: letters.slice(index + 1) }
    add(name, '')
  }
  return { rest: '' }
}
