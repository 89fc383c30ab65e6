/** What is wrong with a record, in words for people. */
export class CsvFault extends Error {}

/**
 * The fields of the first record, as Go's `encoding/csv` reads them: `a,b` are two, `"a,b"` is one. An empty text has
 * none.
 */
export function csvRecord(text: string): string[] {
  const fields: string[] = []
  if (text === '') return fields
  const record = text.replace(/\r\n/g, '\n').replace(/^\n+/, '')
  for (let at = 0; ; at++) {
    const found = record[at] === '"' ? quotedField(record, at) : plainField(record, at)
    fields.push(found.field)
    at = found.end
    if (record[at] !== ',') return fields
  }
}

function plainField(record: string, start: number): { field: string; end: number } {
  const field = /^[^,\n]*/.exec(record.slice(start))![0]
  if (field.includes('"')) throw new CsvFault('a quote stands inside a name that does not start with one')
  return { field, end: start + field.length }
}

function quotedField(record: string, start: number): { field: string; end: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[,\n]|$)/.exec(record.slice(start))
  if (quoted === null) throw new CsvFault('a quote is never closed, or text follows the closing one')
  return { field: quoted[1]!.replaceAll('""', '"'), end: start + quoted[0].length }
}
