import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { manyTexts } from './many-texts.ts'

/** Sets values of Kubernetes objects too, so that the Kubernetes part of the schema is in every figure. */
export const example = 'examples/production-management/values.yaml'
export const manyFiles = 1000

export interface Inputs {
  /** The example with a wrong value in an override section. */
  wrong: string
  /** A folder of files, no two alike. */
  many: string
  files: string[]
}

export async function writeInputs(folder: string): Promise<Inputs> {
  const text = await readFile(join(repository, example), 'utf8')
  const inputs: Inputs = { wrong: join(folder, 'wrong.yaml'), many: join(folder, 'many'), files: [] }
  await writeFile(inputs.wrong, replaced(text, 'replicas: 2', 'replicas: two'))
  await mkdir(inputs.many)
  for (const [number, own] of (await manyTexts(manyFiles)).entries()) {
    const file = join(inputs.many, `values-${String(number).padStart(4, '0')}.yaml`)
    await writeFile(file, own)
    inputs.files.push(file)
  }
  return inputs
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${example} has no ${from} any more`)
  return text.replace(from, to)
}

/** A values file of about so many bytes. With an anchor, which only the full YAML parser reads, on request. */
export function largeValues(bytes: number, kind: 'ordinary' | 'with an anchor'): string {
  const lines = [
    `common:\n  cluster: ${kind === 'ordinary' ? '' : '&name '}mgmt\nglooMgmtServer:\n  extraEnvs:\n`,
  ]
  let size = lines[0]!.length
  for (let number = 0; size < bytes; number++) {
    const entry = `    SETTING_${number}:\n      value: "text of setting ${number}"\n`
    lines.push(entry)
    size += entry.length
  }
  return lines.join('')
}
