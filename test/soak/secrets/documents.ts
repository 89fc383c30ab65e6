import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { corpusFolder, isCorpusThere } from '../../../scripts/corpus/folder.ts'
import { hclTops, ownLocations, randomFlowEntry, randomPlant } from './plants.ts'
import type { Random } from '../random.ts'

const repository = join(import.meta.dirname, '../../..')
/** Longer documents take the time of many short ones. */
const longest = 12_000

export interface BaseDocument {
  /** A name by which the program knows what kind of file it is. */
  name: string
  text: string
  isCarrier: boolean
}

/** The documents of the tests and the examples, and those that somebody used where they are there. */
export function baseDocuments(): BaseDocument[] {
  const own = ['examples', 'test/rules', 'test/cli', 'test/resources/rules'].flatMap((folder) =>
    filesBelow(join(repository, folder)),
  )
  const real = isCorpusThere()
    ? ['gloo-platform', 'gloo-platform-crds', 'gloo-operator', 'manifests'].flatMap((folder) =>
        filesBelow(join(corpusFolder, folder)),
      )
    : []
  return [
    ...own.map((path) => read(path, path.includes('/carriers-'))),
    ...real.map((path) => read(path, path.includes('manifests'))),
  ].filter(({ text }) => text.length <= longest && text.includes(':') && !/[§¤«»]/.test(text))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|tf|gotmpl)$/.test(name) && !name.includes('config.yaml'))
    .sort()
    .map((name) => join(folder, name))
}

function read(path: string, isCarrier: boolean): BaseDocument {
  const name = basename(path)
  const kind = name.endsWith('.tf') ? 'main.tf' : /^kustomization|^helmfile/.exec(name) ? name : 'values.yaml'
  return { name: kind, text: readFileSync(path, 'utf8').replace(/\r\n/g, '\n'), isCarrier }
}

/** A document with some secrets in it, marked. */
export function withPlants(random: Random, { text, name }: BaseDocument): string {
  let planted = text
  if (name.endsWith('.tf') && random.isOnceIn(3))
    planted = `${random.of(hclTops)}${planted}\n${random.of(hclTops)}`
  if (random.isOnceIn(3)) planted = plantInBrackets(random, planted)
  for (let count = 1 + random.below(4); count > 0; count--)
    planted = plant(random, planted, name.endsWith('.tf'))
  if (name !== 'values.yaml' || !random.isOnceIn(3)) return planted
  return random.isOnceIn(2)
    ? `${random.of(ownLocations)}${planted}`
    : `${planted.trimEnd()}\n${random.of(ownLocations)}`
}

/** Puts an entry into a mapping in brackets, where there is one. */
function plantInBrackets(random: Random, text: string): string {
  const brackets = [...text.matchAll(/: \{(?=[\w"'} ])/g)]
  if (brackets.length === 0) return text
  const { 0: whole, index } = random.of(brackets)
  const at = index + whole.length
  return text.slice(0, at) + randomFlowEntry(random) + text.slice(at)
}

/** Puts lines before another line, with its indentation. */
function plant(random: Random, text: string, isHcl: boolean): string {
  const lines = [...text.matchAll(/^( *)(?:- )?["']?[\w./-]+["']?( *=|:)(?= |$).*$/gm)].filter(
    ({ index }) => text.lastIndexOf('«', index) <= text.lastIndexOf('»', index),
  )
  const line = lines.length === 0 ? undefined : random.of(lines)
  if (line === undefined) return text
  const { 1: indent = '', 2: sign = '', index } = line
  const own = randomPlant(random, isHcl && sign.endsWith('=') ? 'hcl' : 'yaml')
  const shown = random.isOnceIn(8) ? `${own}\n${own}` : own
  return `${text.slice(0, index)}${shown.replace(/^/gm, indent)}\n${text.slice(index)}`
}
