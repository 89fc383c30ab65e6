import type { KubernetesObject } from '../helm/objects.ts'

/** The part of `gloo-values validate --format json` that is shown. */
export interface ValidateReport {
  diagnostics: {
    ruleId: string
    severity: string
    message: string
    file: string
    range: { start: { line: number; col: number } }
  }[]
  summary: { errors: number; warnings: number; infos: number }
}

/** The findings, one a line, under their counts. */
export function summarizeFindings({ summary, diagnostics }: ValidateReport): string[] {
  const counts = `errors ${summary.errors}, warnings ${summary.warnings}, infos ${summary.infos}`
  const lines = diagnostics.map(({ severity, message, range: { start }, ruleId }) => {
    const location = `${start.line}:${start.col}`
    return `  ${severity.padEnd(8)} ${location.padEnd(6)} ${message} [${ruleId}]`
  })
  return [counts, ...lines]
}

/** The names of all objects by kind, kinds in the order in which they are rendered. */
export function summarizeKinds(objects: readonly KubernetesObject[]): string[] {
  const names = new Map<string, string[]>()
  for (const { kind, metadata } of objects) names.set(kind, [...(names.get(kind) ?? []), metadata.name])
  const width = Math.max(0, ...[...names.keys()].map((kind) => kind.length))
  return [...names].map(([kind, all]) => `  ${kind.padEnd(width)}  ${all.join(', ')}`)
}

interface Container {
  name: string
  image?: string
  args?: string[]
  env?: { name: string }[]
  resources?: { requests?: { cpu?: string | number } }
}

/** Arguments worth a look: those that the example sets. */
const notableArgument = /io-threads|feature-gates|safe-start-window/

/** What became of the settings that the example makes. */
export function summarizeSettings(objects: readonly KubernetesObject[]): string[] {
  return objects.flatMap((object) => {
    const name = `${object.kind} ${object.metadata.name}`
    if (object.kind === 'Deployment')
      return containersOf(object).flatMap((container) => describe(name, container))
    const annotations = Object.keys(object.metadata.annotations ?? {}).length
    return object.kind === 'Service' && annotations > 0 ? [`  ${name}: ${annotations} annotations`] : []
  })
}

function containersOf(deployment: KubernetesObject): Container[] {
  const { spec } = deployment as { spec?: { template?: { spec?: { containers?: Container[] } } } }
  return spec?.template?.spec?.containers ?? []
}

function describe(name: string, { image, args = [], env = [], resources }: Container): string[] {
  const cpu = resources?.requests?.cpu
  return [
    `  ${name}: ${image ?? '(no image)'}`,
    ...(cpu === undefined ? [] : [`    cpu request ${cpu}`]),
    ...args.filter((argument) => notableArgument.test(argument)).map((argument) => `    ${argument}`),
    ...(env.length === 0 ? [] : [`    environment ${env.map((variable) => variable.name).join(', ')}`]),
  ]
}
