import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nativeSourcemeta } from '../toolchain/peers.ts'
import { example, type Inputs } from './inputs.ts'
import type { Contestant } from './measure.ts'

/** Paths of the programs that run against each other. */
export interface Programs {
  node20: string
  node24: string
  program: string
  /** The program without rules. */
  withoutRules: string
  parseOnly: string
  executable: string
  helm: string
  sourcemeta: string
  ajv: string
  hasCheckJsonschema: boolean
}

export const chart = 'charts/gloo-platform'
const template = ['template', 'gloo-platform', chart, '-n', 'gloo-mesh']
export const withoutSchema = 'helm template, without schema'
export const withoutRules = 'gloo-values, Node 24, without rules'
/** Peers know no defaults of the chart, so they get the schema for values files, which requires nothing. */
const schema = 'generated/schemas/gloo-platform-2.7.json'

/** Starts that differ only in the values file. */
export function validators(programs: Programs): { name: string; start: (file: string) => Contestant }[] {
  const { node20, node24, program, executable, helm } = programs
  const ours = ['validate', '--quiet', '--no-config', '-f']
  const starts: [name: string, command: string, args: (file: string) => string[]][] = [
    ['gloo-values, Node 20', node20, (file) => [program, ...ours, file]],
    ['gloo-values, Node 24', node24, (file) => [program, ...ours, file]],
    ['gloo-values, executable', executable, (file) => [...ours, file]],
    ['helm lint', helm, (file) => ['lint', chart, '-f', file]],
    // Most of the time above goes into making RSA keys; here the Secrets exist.
    [
      'helm lint, no keys',
      helm,
      (file) => ['lint', chart, '-f', file, '--set', 'glooMgmtServer.relay.disableCaCertGeneration=true'],
    ],
    ['helm template', helm, (file) => [...template, '-f', file]],
    ['@sourcemeta/jsonschema', node24, (file) => [programs.sourcemeta, 'validate', schema, file]],
    ['ajv-cli', node24, (file) => [programs.ajv, 'validate', '--strict=false', '-s', schema, '-d', file]],
  ]
  if (programs.hasCheckJsonschema) {
    starts.push(['check-jsonschema', 'check-jsonschema', (file) => ['--schemafile', schema, file]])
  }
  return starts.map(([name, command, args]) => ({
    name,
    start: (file) => ({ name, command, args: args(file) }),
  }))
}

/** One values file, a cold start each. */
export function oneFile(programs: Programs, folder: string): Contestant[] {
  const { node20, node24, program, parseOnly } = programs
  const own = ['validate', '--quiet', '--no-config', '-f', example]
  const cache = join(folder, 'compile-cache')
  const env = { NODE_COMPILE_CACHE: cache }
  const args = [program, ...own]
  const emptyCache = (): void => {
    rmSync(cache, { recursive: true, force: true })
    mkdirSync(cache)
  }
  return [
    { name: 'node -e 0, Node 20', command: node20, args: ['-e', '0'] },
    { name: 'node -e 0, Node 24', command: node24, args: ['-e', '0'] },
    { name: 'yaml parse only, Node 24', command: node24, args: [parseOnly, example] },
    { name: 'yaml parse only, Node 20', command: node20, args: [parseOnly, example] },
    ...validators(programs).map(({ start }) => start(example)),
    { name: withoutRules, command: node24, args: [programs.withoutRules, ...own] },
    {
      name: withoutSchema,
      command: programs.helm,
      args: [...template, '--skip-schema-validation', '-f', example],
    },
    { name: 'gloo-values, Node 24, empty compile cache', command: node24, args, env, prepare: emptyCache },
    {
      name: 'gloo-values, Node 24, without compile cache',
      command: node24,
      args,
      env: { NODE_DISABLE_COMPILE_CACHE: '1' },
    },
  ]
}

/** Documents that somebody used, in one start; some hold mistakes. */
export function realFiles(programs: Programs, folder: string): Contestant[] {
  const { node20, node24, program, executable, sourcemeta } = programs
  const ours = ['validate', '--quiet', '--no-config', folder]
  const statuses = [0, 1, 2] // sourcemeta ends with 2 where a document breaks the schema
  return [
    { name: 'gloo-values, Node 20', command: node20, args: [program, ...ours], statuses },
    { name: 'gloo-values, Node 24', command: node24, args: [program, ...ours], statuses },
    { name: 'gloo-values, executable', command: executable, args: ours, statuses },
    {
      name: '@sourcemeta/jsonschema',
      command: nativeSourcemeta(sourcemeta),
      args: ['validate', schema, folder],
      statuses,
    },
  ]
}

/** All files in one start. */
export function allFiles(programs: Programs, { many, files }: Inputs): Contestant[] {
  const { node20, node24, program, executable, sourcemeta, ajv } = programs
  const ours = ['validate', '--quiet', '--no-config', many]
  const contestants: Contestant[] = [
    { name: 'gloo-values, Node 20', command: node20, args: [program, ...ours] },
    { name: 'gloo-values, Node 24', command: node24, args: [program, ...ours] },
    { name: withoutRules, command: node24, args: [programs.withoutRules, ...ours] },
    { name: 'gloo-values, executable', command: executable, args: ours },
    {
      name: '@sourcemeta/jsonschema',
      command: nativeSourcemeta(sourcemeta),
      args: ['validate', schema, many],
    },
    {
      name: 'ajv-cli',
      command: node24,
      args: [ajv, 'validate', '--strict=false', '-s', schema, '-d', join(many, '*.yaml')],
    },
  ]
  if (!programs.hasCheckJsonschema) return contestants
  return [
    ...contestants,
    { name: 'check-jsonschema', command: 'check-jsonschema', args: ['--schemafile', schema, ...files] },
  ]
}
