import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'

/** Every second file is the largest example. */
const examples = [
  'production-management',
  'workload-cluster',
  'production-management',
  'external-redis',
  'production-management',
  'single-cluster',
]

/** Values files of many clusters, no two alike: every example in turn with names, numbers and a length of its own. */
export async function manyTexts(count: number): Promise<string[]> {
  const texts = await Promise.all(
    examples.map((name) => readFile(join(repository, 'examples', name, 'values.yaml'), 'utf8')),
  )
  return Array.from({ length: count }, (_, number) => ofCluster(texts[number % texts.length]!, number))
}

function ofCluster(text: string, number: number): string {
  const changes: [pattern: RegExp, change: (found: string) => string][] = [
    [/(?<=\n {2}cluster: )\w+/, (name) => `${name}-${number}`],
    [/(?<=replicas: )\d/g, (amount) => String(Number(amount) + (number % 4))],
    [/(?<=memory: )\d/g, (amount) => String(Number(amount) + (number % 5))],
    [/(?<=tag: 2\.7\.)\d/, () => String(number % 3)],
    [/(?<=subnet-)\w+/g, (id) => `${id.slice(0, -4)}${String(number).padStart(4, '0')}`],
    [/[\w-]+(?=\.example\.com)/g, (host) => `${host}-${number}`],
  ]
  const changed = changes.reduce((all, [pattern, change]) => all.replace(pattern, change), text)
  return withVariables(changed, (number * 7) % 23, number)
}

/** The first component gets so many environment variables. */
function withVariables(text: string, count: number, number: number): string {
  const variables = Array.from(
    { length: count },
    (_, index) => `    SETTING_${number}_${index}:\n      value: "setting ${index} of cluster ${number}"\n`,
  ).join('')
  if (variables === '') return text
  return text.includes('  extraEnvs:\n')
    ? text.replace('  extraEnvs:\n', `  extraEnvs:\n${variables}`)
    : text.replace('  enabled: true\n', `  enabled: true\n  extraEnvs:\n${variables}`)
}
