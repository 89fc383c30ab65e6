import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { acceptedTypes } from '../chart/resolve.ts'
import { isSensitive } from './sensitive.ts'
import { isEnvironment } from './words.ts'

/** What is under a key of this name, wherever it is: something that may be shown, more keys, or maybe a secret. */
export type WordKind = 'plain' | 'keys' | 'secret'

/** The words that are known as keys. */
export type Vocabulary = ReadonlyMap<string, WordKind>

const known = new WeakMap<CompactSchema, Vocabulary>()

/** The keys that a schema knows by name. A word that may hold a secret in one place holds one everywhere. */
export function vocabularyOf(root: CompactSchema): Vocabulary {
  let words = known.get(root)
  if (words === undefined) known.set(root, (words = collect(root)))
  return words
}

/** The keys of several schemas. */
export function vocabularyOfAll(schemas: readonly CompactSchema[]): Vocabulary {
  const words = new Map<string, WordKind>()
  for (const schema of new Set(schemas)) {
    for (const [word, kind] of vocabularyOf(schema)) add(words, word, kind)
  }
  return words
}

function add(words: Map<string, WordKind>, word: string, kind: WordKind): void {
  if (kind === 'secret' || !words.has(word) || words.get(word) === 'keys') words.set(word, kind)
}

function collect(root: CompactSchema): Vocabulary {
  const words = new Map<string, WordKind>()
  const visit = ({
    properties = {},
    patternProperties = {},
    additionalProperties,
    items,
    anyOf = [],
  }: CompactSchema): void => {
    for (const [key, schema] of Object.entries(properties)) {
      add(words, key, kindOf(root, key, schema))
      visit(schema)
    }
    for (const schema of [...Object.values(patternProperties), ...anyOf]) visit(schema)
    if (typeof additionalProperties === 'object') visit(additionalProperties)
    if (items !== undefined) visit(items)
  }
  visit(root)
  for (const schema of Object.values(root.definitions ?? {})) visit(schema)
  return words
}

function kindOf(root: CompactSchema, key: string, schema: CompactSchema): WordKind {
  const types = acceptedTypes(root, schema)
  const isAnything = types.length === 0 || isEnvironment(key) || key === 'value' || key === 'key'
  if (isAnything || isSensitive(root, schema)) return 'secret'
  if (types.some((type) => type === 'object' || type === 'array')) return 'keys'
  return 'plain'
}

/** Keys of the files that hold values of releases: Kubernetes' objects, Argo CD, Flux, helmfile, Kustomize, Terraform. */
const carrierWords: Partial<Record<WordKind, string>> = {
  plain:
    'apiVersion kind name namespace chart version targetRevision releaseName interval valuesKey targetPath',
  keys:
    'metadata spec source sources helm destination releases repositories helmCharts chartRef sourceRef ' +
    'values valuesObject valuesInline valuesFrom parameters set setString template generators list',
}

/** The words of a chart, and those of the files around its values. */
export function withCarrierWords(words: Vocabulary): Vocabulary {
  const own = Object.entries(carrierWords).flatMap(([kind, text]) =>
    text.split(' ').map((word): [string, WordKind] => [word, kind as WordKind]),
  )
  return new Map([...own, ...words])
}
