import { orPlaceholder, type Pattern } from './patterns.ts'

/** Gloo: names of clusters. */
export const clusterNamePattern: Pattern = {
  pattern: orPlaceholder('[a-z]([a-z0-9-]*[a-z0-9])?'),
  words: 'a cluster name: lower-case letters, digits and hyphens, starting with a letter',
}

const domain = '[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*'
const qualifiedName = '[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?'
const keyWords =
  'keys such as team or example.com/team: at most 63 letters, digits, dots, hyphens and underscores'

/** Kubernetes: keys of labels. */
export const labelKeyPattern: Pattern = {
  pattern: orPlaceholder(`(${domain}/)?${qualifiedName}`),
  words: `${keyWords}, with the domain in lower case`,
}

/** Kubernetes: keys of annotations, whose domain may have letters of any case. */
export const annotationKeyPattern: Pattern = {
  pattern: orPlaceholder(`(${domain.replaceAll('a-z', 'A-Za-z')}/)?${qualifiedName}`),
  words: keyWords,
}

/** Bytes in base64, as API servers take them. */
export const base64Pattern: Pattern = {
  pattern: '^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  words: 'bytes in base64, on one line',
}

/** A point in time, in the form of RFC 3339. */
export const dateTimePattern: Pattern = {
  pattern:
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$',
  words: 'a point in time such as 2026-01-31T12:00:00Z',
}

/** Forms that only custom resources have: a run on values has no use for their words. */
export const resourcePatterns: readonly Pattern[] = [
  clusterNamePattern,
  labelKeyPattern,
  annotationKeyPattern,
  base64Pattern,
  dateTimePattern,
]
