import type { TSchema } from 'typebox'

/** A ConfigMap of which a program reads YAML in some of its texts. */
export interface KnownConfigMap {
  /** What all ConfigMaps of the kind are called. */
  name: string
  /** API group whose controller reads it. */
  group: string
  description: string
  source: string
  documents: readonly ConfigDocument[]
}

/** The YAML under one key of a ConfigMap. */
export interface ConfigDocument {
  key: string
  description: string
  /** What is in it: fields as of a custom resource. */
  fields: TSchema
}

/** What the knowledge of a document is called, among the kinds of its group. */
export function documentKind({ name }: Pick<KnownConfigMap, 'name'>, key: string): string {
  return `${name} ${key}`
}
