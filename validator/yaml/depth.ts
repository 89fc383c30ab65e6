import { YamlFault } from './yaml-fault.ts'

/** Levels of mappings and sequences. Each costs the readers of the tree a call inside a call; Helm ends at 10,000. */
export const maxDepth = 500

export function tooDeep(start: number, end: number): YamlFault {
  return new YamlFault(
    'the document is nested too deeply',
    start,
    end,
    'values of a chart have only a few levels',
  )
}
