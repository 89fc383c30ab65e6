import { YamlFault } from './yaml-fault.ts'

/** Levels of maps and lists. The parser below would end the whole program at some thousands. */
export const maxDepth = 500

export function tooDeep(start: number, end: number): YamlFault {
  return new YamlFault(
    'the document is nested too deeply',
    start,
    end,
    'values of a chart are a few levels deep',
  )
}
