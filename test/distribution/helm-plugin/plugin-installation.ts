import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run, type RunResult } from '../../../scripts/toolchain/run.ts'

/** A Helm whose plugins, caches and settings lie in a folder of the test. */
export class PrivateHelm {
  readonly #command: string
  readonly #folder: string

  constructor(command: string, folder: string) {
    this.#command = command
    this.#folder = folder
  }

  run(
    args: readonly string[],
    options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
  ): Promise<RunResult> {
    const at = (name: string): string => join(this.#folder, name)
    const env = {
      HELM_CACHE_HOME: at('cache'),
      HELM_CONFIG_HOME: at('config'),
      HELM_DATA_HOME: at('data'),
      HELM_PLUGINS: undefined,
      KUBECONFIG: at('kubeconfig'),
      GNUPGHOME: at('gnupg'),
      ...options.env,
    }
    return run(this.#command, args, { cwd: this.#folder, ...options, env })
  }
}

/**
 * A program in the place of Helm that writes down how it was started and answers as Helm does. `values` is what the
 * installed release has.
 */
export async function fakeHelm(folder: string, values?: string): Promise<{ command: string; log: string }> {
  await mkdir(folder, { recursive: true })
  const [command, log, release] = ['helm', 'log', 'release.yaml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  if (values !== undefined) await writeFile(release, values)
  const script = `#!/bin/sh
case "$1 $2" in
  'version --template') echo v4.3.1; exit 0 ;;
  show*) echo 'Error: chart not found' >&2; exit 1 ;;
  'get values')
    if [ -f '${release}' ]; then cat '${release}'; exit 0; fi
    echo 'Error: release: not found' >&2; exit 1 ;;
esac
for argument in "$@"; do printf '%s\\n' "$argument" >> '${log}'; done
cat >> '${log}'
exit 7
`
  await writeFile(command, script, { mode: 0o755 })
  return { command, log }
}
