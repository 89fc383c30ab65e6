import type { TextEdit } from '../text/text-edit.ts'

/** Text around a value, or the end of it, is edited without a repetition of the value. */
export function narrowed(text: string, edit: TextEdit): TextEdit[] {
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
