import { compareChartVersions, minorOf } from '../../schema/model/chart-version.ts'
import { migrationWords, type Migration } from '../../schema/model/migration.ts'
import type { Change } from '../values/change.ts'
import { editText } from '../edits/edit-text.ts'
import { changeIntended, intendedMapping, valueAt, type IntendedMapping } from '../edits/intended.ts'
import { newestProfile } from '../values/helm-profile.ts'
import { pathText } from '../values/path-text.ts'
import type { Location } from '../text/source-file.ts'
import { startsWith } from '../values/same-path.ts'
import { entryAt, type Path } from '../values/values-tree.ts'
import { changedDefaults } from './changed-defaults.ts'
import type { FileMigration, MigrationInput, Step } from './file-migration.ts'
import { pinnedTags } from './pinned-tags.ts'

interface Planning extends Required<MigrationInput> {
  changes: Change[]
  result: FileMigration
}

/** Plans the way of one file from a chart version to a newer one. Every step is proven before it is taken. */
export function planMigration(input: MigrationInput): FileMigration {
  const { source } = input
  const result: FileMigration = { source, text: source.file.text, steps: [], decisions: [] }
  const planning = { root: [], profile: newestProfile, ...input, changes: [], result }
  for (const index of source.documents.keys()) planDocument(planning, index)
  result.decisions.sort((a, b) => a.location.start - b.location.start)
  return result
}

function planDocument(planning: Planning, document: number): void {
  const { source, chart, root, result } = planning
  const values = intendedMapping(source.documents[document]!)
  for (const migration of chart.migrations) {
    const path = [...root, ...migration.from.split('.')]
    const value = valueAt(values, path)
    if (value === undefined || (migration.holds !== undefined && value !== migration.holds)) continue
    const location = locationOf(planning, document, path)
    const isNew = isBetween(planning, migration)
    const words = `${pathText(path)} ${migrationWords(migration)}`
    const { rewrite } = migration
    if (rewrite.kind === 'decide' || rewrite.kind === 'option') {
      const isOptional = rewrite.kind === 'option'
      // What is left undecided stays wrong in every later version; an offer is made once.
      if (isOptional ? !isNew : !isReached(planning, migration)) continue
      const { source } = migration
      result.decisions.push({ path, message: words, help: rewrite.reason, source, location, isOptional })
      continue
    }
    const step: Step = {
      path,
      ...(rewrite.kind === 'move' ? { to: [...root, ...rewrite.to.split('.')] } : {}),
      message: words,
      source: migration.source,
      location,
    }
    // What nothing reads may go at any time, and what acts in its old place acts the same in the new one.
    const isSafe = rewrite.kind === 'remove' || migration.isStillRead === true
    const isTaken = isNew || (isSafe && isReached(planning, migration))
    const help = isTaken ? takeStep(planning, document, values, step) : oldHelp(planning, migration)
    if (help !== undefined) {
      result.decisions.push({
        path,
        message: words,
        help,
        source: migration.source,
        location,
        isOptional: false,
      })
    }
  }
  const advice = [...pinnedTags(values, planning), ...changedDefaults(values, planning)]
  result.decisions.push(
    ...advice.map((one) => ({ ...one, location: locationOf(planning, document, one.path) })),
  )
}

/** Makes the step, or says why it cannot be made. */
function takeStep(
  planning: Planning,
  document: number,
  values: IntendedMapping,
  step: Step,
): string | undefined {
  const { source, changes, profile, result } = planning
  const change: Change =
    step.to === undefined
      ? { kind: 'remove', path: step.path, document }
      : { kind: 'move', path: step.path, to: step.to, document }
  const edited = editText(source, [...changes, change], profile)
  if ('refused' in edited) return `not done here: ${edited.refused}`
  changes.push(change)
  changeIntended(values, change)
  result.text = edited.text
  result.steps.push(step)
  return undefined
}

function isBetween(planning: Planning, migration: Migration): boolean {
  const { since } = migration
  return (
    since !== undefined && compareChartVersions(planning.from, since) < 0 && isReached(planning, migration)
  )
}

function isReached({ to }: Planning, { since }: Migration): boolean {
  return since === undefined || compareChartVersions(since, to) <= 0
}

/** A value that had its new place before makes something happen that did not happen so far. */
function oldHelp(planning: Planning, migration: Migration): string | undefined {
  if (!isReached(planning, migration)) return undefined
  return migration.since === undefined
    ? 'in its new place it may take effect: move it if that is intended, otherwise remove it'
    : `this was already so in ${minorOf(planning.from)}: move it if you need it, otherwise remove it`
}

/** Where a value was before the steps that have moved it, or the mapping that would hold it. */
function locationOf({ source, changes }: Planning, document: number, path: Path): Location {
  let old = path
  for (const change of [...changes].reverse()) {
    if (change.kind !== 'move' || change.document !== document) continue
    if (startsWith(old, change.to)) old = [...change.path, ...old.slice(change.to.length)]
  }
  for (let length = old.length; length > 0; length--) {
    const key = entryAt(source.documents[document]!, old.slice(0, length))?.key
    if (key !== undefined) return key
  }
  return { file: source.file, start: 0, end: 0 }
}
