import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../toolchain/run.ts'
import { locateHelm } from '../toolchain/tools.ts'
import type { HelmVersion } from '../toolchain/versions.ts'
import type { Answer, Case } from './case.ts'

/** The answer of a real Helm: what a template prints of `.Values`. */
export async function askHelm(one: Case, helm: HelmVersion): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-case-'))
  try {
    await mkdir(join(folder, 'templates'))
    const files = one.files.map((text, index): [string, string] => [`layer-${index + 1}.yaml`, text])
    for (const [name, text] of [
      ['Chart.yaml', 'apiVersion: v2\nname: printer\nversion: 0.1.0\n'],
      ['values.yaml', one.defaults],
      ['templates/values.yaml', '{{ .Values | toJson }}\n'],
      ...files,
      ...Object.entries(one.extra),
    ] as const) {
      await writeFile(join(folder, name), text)
    }
    const flags = one.flags.flatMap(({ kind, text }) => [kind, text])
    const args = ['template', 'release', '.', ...files.flatMap(([name]) => ['-f', name]), ...flags]
    const { status, stdout, stderr } = await run(await locateHelm(helm), args, {
      cwd: folder,
      env: { KUBECONFIG: '/dev/null' },
    })
    if (status !== 0) return { error: stderr.trim() }
    return { values: JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')) ?? '{}') as unknown }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asks for many cases, a few at a time. */
export async function askHelmAll(cases: readonly { one: Case; helm: HelmVersion }[]): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < cases.length; index = next++) {
      answers[index] = await askHelm(cases[index]!.one, cases[index]!.helm)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return answers
}
