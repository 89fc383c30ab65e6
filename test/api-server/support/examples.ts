import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { repository } from '../../../scripts/helm/helm.ts'
import { kinds, type Manifest } from './objects.ts'

export interface ManifestFile {
  name: string
  text: string
  manifest: Manifest
}

/** A file of which each is one manifest. */
export function manifestFile(folder: string, name: string): ManifestFile {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, manifest: parse(text, { uniqueKeys: false }) as Manifest }
}

/** The examples of the kinds that the server has. */
export function exampleManifests(): ManifestFile[] {
  const folder = join(repository, 'examples/resources')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => manifestFile(folder, name))
    .filter(({ manifest }) => kinds.some(({ kind }) => kind === manifest.kind))
}
