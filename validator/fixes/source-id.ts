import type { Source } from '../sources/source.ts'

/** What distinguishes the files of a run, and the values inside one of them; stays when a file gets another text. */
export function sourceId({ file, embedded }: Pick<Source, 'file' | 'embedded'>): string {
  return embedded === undefined
    ? file.name
    : `${embedded.outer.file.name}\n${JSON.stringify(embedded.path())}`
}

/** The source with the text that its places are of. */
export function editable(source: Source): Source {
  return source.embedded?.source ?? source
}
