import type { CompactChart } from '../../schema/model/compact-chart.ts'
import type { Diagnostic, FileEdit, Report } from '../diagnostic.ts'
import type { TextEdit } from '../edits/change.ts'
import type { ExcerptSource } from '../formats/excerpt-source.ts'
import { secretPlaces } from '../schema/secrets.ts'
import type { Offer, Validation } from '../validate.ts'
import { editSources, sourceId } from './edit-sources.ts'
import { sourceOf, targetsOf } from './targets.ts'

/** Each fix is tried on its own; a file of thousands of findings is not read a thousand times for a report. */
const mostTried = 100

/** The report with the text edits of its fixes. A fix that cannot be made is left out; a secret is never repeated. */
export function withEdits(validation: Validation, chart: CompactChart): Report {
  const { report, offers } = validation
  let tried = 0
  const diagnostics = report.diagnostics.map((diagnostic): Diagnostic => {
    const offer = offers.get(diagnostic)
    if (offer === undefined || diagnostic.fix === undefined || tried++ >= mostTried) return diagnostic
    const edits = fileEdits(offer, validation, chart)
    if (edits === 'secret') return diagnostic
    if (edits !== 'impossible') return { ...diagnostic, fix: { ...diagnostic.fix, edits } }
    const { fix: _, ...rest } = diagnostic
    return rest
  })
  return { ...report, diagnostics }
}

function fileEdits(
  { fix, sources, profile, root }: Offer,
  { excerpts, readers }: Validation,
  chart: CompactChart,
): FileEdit[] | 'impossible' | 'secret' {
  const own = sourceOf(fix, sources)
  const targets = own && targetsOf(fix, sourceId(own), sources)
  if (targets === undefined) return 'impossible'
  const wanted = [...targets].map(([id, changes]) => {
    return { source: sources.find((source) => sourceId(source) === id)!, changes, profile }
  })
  const edited = editSources(wanted, readers)
  if ('refused' in edited) return 'impossible'
  const edits: FileEdit[] = []
  for (const { name, before, edits: own, values } of edited) {
    const narrow = own.flatMap((edit) => narrowed(before, edit))
    const secrets = values().flatMap(({ text, documents }) =>
      secretPlaces(chart.schema, documents, root).map(({ start, end }) => text.slice(start, end)),
    )
    if (repeatsSecret(narrow, secrets, excerpts.get(name), before)) return 'secret'
    edits.push(...narrow.map((edit) => ({ file: name, ...edit })))
  }
  return edits
}

/** Text around a value, or the end of it, is edited without a repetition of the value. */
function narrowed(text: string, edit: TextEdit): TextEdit[] {
  const old = text.slice(edit.start, edit.end)
  if (old === '' || edit.text === '') return [edit]
  const at = edit.text.indexOf(old)
  if (at >= 0) {
    const around = [edit.text.slice(0, at), edit.text.slice(at + old.length)]
    return [
      { start: edit.start, end: edit.start, text: around[0]! },
      { start: edit.end, end: edit.end, text: around[1]! },
    ].filter(({ text }) => text !== '')
  }
  const kept = old.indexOf(edit.text)
  if (kept < 0) return [edit]
  return [
    { start: edit.start, end: edit.start + kept, text: '' },
    { start: edit.start + kept + edit.text.length, end: edit.end, text: '' },
  ].filter(({ start, end }) => end > start)
}

function repeatsSecret(
  edits: readonly TextEdit[],
  secretsAfter: readonly string[],
  excerpt: ExcerptSource | undefined,
  beforeText: string,
): boolean {
  const texts = [
    ...secretsAfter,
    ...(excerpt?.secrets() ?? []).map(({ start, end }) => beforeText.slice(start, end)),
  ]
  const inner = texts.map((text) => text.replace(/^["']|["']$/g, '')).filter((text) => text.length > 0)
  return edits.some(({ text }) => inner.some((secret) => text.includes(secret)))
}
