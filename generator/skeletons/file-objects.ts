import type { Component } from '../../schema/model/component.ts'
import type { ConfigFile } from '../../schema/model/config-file.ts'
import type { Part } from './scope.ts'
import { readTemplate } from './template-files.ts'

/** The ConfigMaps and Secrets of a component with their files, as skeletons see them. */
export function fileObjects({ section, files }: Component, folder: readonly string[]): object[] {
  const names = [...new Set(files.map(({ name }) => name))]
  return names.map((name) => {
    const own = files.filter((file) => file.name === name)
    const { into, labels } = own[0]!
    return {
      name,
      into,
      labels,
      dataField: into === 'Secret' ? 'stringData' : 'data',
      files: own.map((file) => ({
        overlay: undefined,
        merged: undefined,
        when: undefined,
        ...file,
        baseTemplate: baseTemplate(section, file.base),
        blockScalar: isWrittenOut(file) && !isEndedByLine(file, folder) ? '|-' : '|',
      })),
    }
  })
}

/** The bases over which something is laid, and those that a named template takes up, each with the named template that it becomes. */
export function mergedBases({ section, files }: Component): object[] {
  const bases = new Set(files.flatMap((file) => (isWrittenOut(file) ? [] : [file.base])))
  return [...bases].map((base) => ({ base, template: baseTemplate(section, base) }))
}

/** Whether the base is the file, as it is. */
function isWrittenOut({ overlay, merged }: ConfigFile): boolean {
  return overlay === undefined && merged === undefined
}

/** The base of each file as a part, by its name. */
export function fileParts({ files }: Component, folder: readonly string[]): Record<string, Part> {
  return Object.fromEntries(files.map(({ base }) => [base, withLastLineBreak(readTemplate(...folder, base))]))
}

function isEndedByLine({ base }: ConfigFile, folder: readonly string[]): boolean {
  return readTemplate(...folder, base).endsWith('\n')
}

function withLastLineBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

function baseTemplate(section: string, base: string): string {
  return `${section}.${base.replace(/\.\w+$/, '')}`
}
