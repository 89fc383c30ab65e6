import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { chartOfArguments } from '../helm/chart-of-arguments.ts'
import { helmArguments, helmCommands, namesChart, type HelmArguments } from '../helm/helm-arguments.ts'
import { rootOf } from '../helm/dependencies.ts'
import { notChecked } from '../helm/not-checked.ts'
import { reusedValues, reusesValues } from '../helm/reused-values.ts'
import { askHelm, becomeHelm } from '../helm/start-helm.ts'
import { dependenciesOf, ownValues } from '../helm/umbrella.ts'
import { validateArguments } from '../helm/validate-arguments.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { helmHelp } from '../terminal/help.ts'
import { print, type Io } from '../terminal/io.ts'
import { UsageError } from '../terminal/usage-error.ts'
import { InputError } from '../../workspace/files/input-error.ts'
import { validateCommand } from './validate.ts'

const hint = 'see: gloo-values helm --help'
const runsAnyway = '--report-only'

/** Checks what Helm would send, then runs Helm with the same arguments. */
export async function helmCommand(args: readonly string[], io: Io): Promise<number> {
  const at = args.findIndex((argument) => helmCommands.some((command) => command === argument))
  const command = helmCommands.find((one) => one === args[at])
  if (command === undefined) {
    if (args.some((argument) => argument === '--help' || argument === '-h')) {
      await print(io.stdout, helmHelp)
      return exitCode.passed
    }
    throw new UsageError(`helm requires one of ${helmCommands.join(', ')}`, hint)
  }
  const own = args.slice(0, at)
  const forHelm = args.slice(at)
  const helm = { command: io.env['HELM_BIN'] || 'helm', cwd: io.cwd }
  const parsed = helmArguments(command, forHelm.slice(1))
  if (parsed.flags.has('help')) return becomeHelm(forHelm, helm)
  const stdin = readsStdin(parsed) ? await buffer(Readable.from(io.stdin)) : undefined
  const status = await checked(parsed, own, { helm, stdin, io })
  if (status !== exitCode.passed && !own.includes(runsAnyway)) {
    await print(io.stderr, `gloo-values: helm ${command} was not run\n`)
    return status
  }
  return becomeHelm(forHelm, { ...helm, ...(stdin && { stdin }) })
}

interface Context {
  helm: { command: string; cwd: string }
  stdin: Uint8Array | undefined
  io: Io
}

/** The exit status of the check. What Helm would print goes to standard output alone, so findings do not. */
async function checked(
  parsed: HelmArguments,
  given: readonly string[],
  { helm, stdin, io }: Context,
): Promise<number> {
  if (!namesChart(parsed)) {
    await print(io.stderr, 'gloo-values: no chart is given, so nothing is checked\n')
    return exitCode.passed
  }
  const options = given.filter((option) => option !== runsAnyway)
  const chart = chartOfArguments(parsed, io.cwd)!
  const root = lastOf('root', options)
  const isUmbrella = chart.known === undefined && root !== undefined
  const isOther = chart.known === undefined && root === undefined && lastOf('chart', options) === undefined
  // Each question may cost a download.
  const dependencies = isUmbrella || isOther ? await dependenciesOf(parsed, helm) : []
  if (isOther) {
    await print(io.stderr, notChecked(chart, dependencies, parsed.command))
    return exitCode.passed
  }
  const own = isUmbrella && dependencies !== undefined ? await ownValues(parsed, helm) : undefined
  try {
    const below = reusesValues(parsed) ? await reusedValues(parsed, helm) : undefined
    if (stdin !== undefined && (below !== undefined || !parsed.flags.has('values'))) {
      throw new UsageError(
        'standard input cannot be checked together with reused values, or without a values file',
        'write it to a file and name that file, or add --report-only',
      )
    }
    const input = below === undefined ? stdin : Buffer.from(below)
    const argv = validateArguments(parsed, {
      chart: dependencies?.find((one) => rootOf(one) === root) ?? chart,
      helmVersion: await helmVersion(helm),
      lowest: own?.path,
      // Without a file the releases of the configuration would be checked.
      hasInput: below !== undefined || !parsed.flags.has('values'),
    })
    const stdinOfCheck = Readable.from(input === undefined ? [] : [input])
    const ioOfCheck = { ...io, stdout: io.stderr, stdin: stdinOfCheck }
    return await validateCommand([...argv, ...options], ioOfCheck, { isWhole: true })
  } catch (error) {
    if (!(error instanceof InputError) || !given.includes(runsAnyway)) throw error
    await print(io.stderr, `gloo-values: nothing is checked: ${error.message}\n`)
    return exitCode.unusable
  } finally {
    own?.remove()
  }
}

/** The last value of an option, as the parser of options finds it. */
function lastOf(name: string, options: readonly string[]): string | undefined {
  const start = `--${name}`
  return options
    .flatMap((option, at) => {
      if (option === start) return options.slice(at + 1, at + 2)
      return option.startsWith(`${start}=`) ? [option.slice(start.length + 1)] : []
    })
    .at(-1)
}

async function helmVersion(helm: Context['helm']): Promise<string> {
  const { stdout } = await askHelm(['version', '--template', '{{.Version}}'], helm)
  const version = /^v?(\d+\.\d+\.\d+)/.exec(stdout.trim())?.[1]
  if (version === undefined) {
    throw new UsageError(`${helm.command} does not print its version`, 'set HELM_BIN to the path of Helm')
  }
  return version
}

function readsStdin({ flags }: HelmArguments): boolean {
  const files = (flags.get('values') ?? []).flatMap((text) => text.split(','))
  const contents = (flags.get('set-file') ?? []).some((text) => /=\s*-(?:,|$)/.test(text))
  return contents || files.some((name) => name.trim() === '-')
}
