import { join } from 'node:path'
import type { BaseNames } from '../../schema/model/compact-chart.ts'
import type { Component } from '../../schema/model/component.ts'
import type { ConfigFile } from '../../schema/model/config-file.ts'
import { readTemplate, templatesRoot } from '../skeletons/template-files.ts'

/** The names that the bases of configuration files have in the sections that rules ask for. */
export function baseNames(chart: string, components: readonly Component[]): BaseNames {
  return Object.fromEntries(
    components.flatMap(({ id, section, files }) =>
      files.flatMap(({ base, named }) =>
        named === undefined
          ? []
          : [[section, namesIn(base, named, readTemplate(join(templatesRoot, chart, id, base)))]],
      ),
    ),
  )
}

/** Names that only some releases have count too. */
function namesIn(
  base: string,
  sections: NonNullable<ConfigFile['named']>,
  text: string,
): Record<string, string[]> {
  const names = new Map(sections.map((section): [string, string[]] => [section, []]))
  let section: string | undefined
  for (const line of text.split('\n')) {
    section = /^(\w+):/.exec(line)?.[1] ?? section
    const name = /^ {2}([\w./-]+):/.exec(line)?.[1]
    if (section !== undefined && name !== undefined) names.get(section)?.push(name)
  }
  for (const [section, found] of names) {
    if (found.length === 0) throw new Error(`${base} has an empty section ${section}`)
  }
  return Object.fromEntries(names)
}
