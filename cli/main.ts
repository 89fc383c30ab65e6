import { SecretTexts } from '../validator/secrets/secret-texts.ts'
import { holdsSecret } from '../validator/secrets/secret-text.ts'
import { InternalError } from '../validator/base/internal-error.ts'
import { printable } from '../validator/text/printable.ts'
import { validateCommand } from './commands/validate.ts'
import { exitCode } from './terminal/exit-code.ts'
import { print, leaveErrorsToPrint, type Io } from './terminal/io.ts'
import { didYouMean } from './options/options.ts'
import { UsageError } from './terminal/usage-error.ts'
import { InputError } from '../workspace/files/input-error.ts'
import { toolVersion } from './knowledge/version.ts'

const commands = ['validate', 'values', 'migrate', 'schema', 'rules', 'explain', 'helm', 'generate']

/** The whole program but for the process: returns the exit status. */
export async function main(
  given: Omit<Io, 'cwd'> & { cwd: string | undefined; argv: readonly string[] },
): Promise<number> {
  const io = given as Io
  try {
    leaveErrorsToPrint(io.stdout)
    if (given.cwd === undefined)
      throw new UsageError('the current folder does not exist', 'change to another folder')
    return await runCommand(given.argv, io)
  } catch (error) {
    if (error instanceof InputError) {
      const text = `${printable(error.message)}\n${printable(error.hint)}`
      await printIfPossible(io, `gloo-values: ${maskedArguments(text, given.argv)}\n`)
      return exitCode.unusable
    }
    await printIfPossible(io, brokenPartText(error) ?? internalErrorText(error, io.env))
    return exitCode.internalError
  }
}

/** The status says it too where standard error is full or gone. */
async function printIfPossible({ stderr }: Io, text: string): Promise<void> {
  leaveErrorsToPrint(stderr)
  await print(stderr, text).catch(() => undefined)
}

async function runCommand([command, ...args]: readonly string[], io: Io): Promise<number> {
  switch (command) {
    case 'validate':
      return validateCommand(args, io)
    case 'values':
      return (await import('./commands/values.ts')).valuesCommand(args, io)
    case 'migrate':
      return (await import('./commands/migrate.ts')).migrateCommand(args, io)
    case 'schema':
      return (await import('./commands/schema.ts')).schemaCommand(args, io)
    case 'rules':
      return (await import('./commands/rules.ts')).rulesCommand(args, io)
    case 'explain':
      return (await import('./commands/explain.ts')).explainCommand(args, io)
    case 'helm':
      return (await import('./commands/helm.ts')).helmCommand(args, io)
    case 'generate':
      return (await import('./commands/generate.ts')).generateCommand(args, io)
    case 'help':
      return help(args, io)
    case '--version':
      await print(io.stdout, `${toolVersion()}\n`)
      return exitCode.passed
    case '--help':
    case '-h':
      await print(io.stdout, await loadMainHelp())
      return exitCode.passed
    case undefined:
      await print(io.stderr, await loadMainHelp())
      return exitCode.unusable
    default:
      throw new UsageError(
        unknownCommand(command),
        /^[^-].*\.ya?ml$/is.test(command)
          ? `try: gloo-values validate ${command}`
          : 'see: gloo-values --help',
      )
  }
}

async function loadMainHelp(): Promise<string> {
  return (await import('./terminal/help.ts')).mainHelp
}

/** `help COMMAND` is `COMMAND --help`. */
async function help([command]: readonly string[], io: Io): Promise<number> {
  if (command !== undefined && command !== 'help') return runCommand([command, '--help'], io)
  await print(io.stdout, await loadMainHelp())
  return exitCode.passed
}

function unknownCommand(command: string): string {
  if (command === 'version') return 'unknown command version; did you mean --version?'
  const kind = command.startsWith('-') ? 'option' : 'command'
  const known = kind === 'option' ? ['--help', '--version'] : commands
  return `unknown ${kind} ${command || '""'}${didYouMean(command, known)}`
}

/** An ID such as `unknown-key` looks like the name of a secret, but its level is none. */
function namesRule(argv: readonly string[], index: number): boolean {
  return argv[index - 1] === '--rule' || argv[index]!.startsWith('--rule=')
}

/** A message about the command line without the secrets in it. */
function maskedArguments(text: string, argv: readonly string[]): string {
  const secrets = argv.filter((argument, index) => !namesRule(argv, index) && holdsSecret(argument, false))
  return new SecretTexts(secrets.flatMap((one) => [one, one.slice(one.indexOf('=') + 1)])).masked(text)
}

/** The message of an error that is not our own may quote a file, and with it a secret. */
function internalErrorText(error: unknown, env: Io['env']): string {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error()
  const what = error instanceof InternalError ? message : name
  const calls = stack.split('\n').filter((line) => /^ {4}at .*:\d+\)?$/.test(line))
  const detail =
    env.GLOO_VALUES_DEBUG === '1' ? calls.join('\n') : 'set GLOO_VALUES_DEBUG=1 for a stack trace'
  return `gloo-values: internal error: ${printable(what)}
please report it: https://github.com/gloo-values/gloo-values/issues
${detail}
`
}

/** The second is our own: scripts/program/parts.ts. */
const codes: readonly unknown[] = ['MODULE_NOT_FOUND', 'OTHER_BUILD']

/** The message for a file of the program that is missing or of another build. */
function brokenPartText(error: unknown): string | undefined {
  if (!(error instanceof Error) || !codes.includes((error as NodeJS.ErrnoException).code)) return undefined
  const [what = ''] = error.message.split('\n')
  return `gloo-values: a file of gloo-values cannot be loaded: ${printable(what)}
install gloo-values again; all files in its folder dist must be of one build
`
}
