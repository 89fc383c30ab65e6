/** What is wrong with a record, in words for people. */
export class CsvError extends Error {}

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
  plain.lastIndex = start
  const field = plain.exec(record)![0]
  if (field.includes('"')) throw new CsvError('a quote inside an unquoted name')
  return { field, end: start + field.length }
}

const plain = /[^,\n]*/y

function quotedField(record: string, start: number): { field: string; end: number } {
  const pieces: string[] = []
  for (let from = start + 1; ;) {
    const quote = record.indexOf('"', from)
    const next = record[quote + 1]
    if (quote < 0 || !['"', ',', '\n', undefined].includes(next)) {
      throw new CsvError('missing closing quote, or text after it')
    }
    pieces.push(record.slice(from, quote))
    from = quote + 2
    if (next !== '"') return { field: pieces.join('"'), end: quote + 1 }
  }
}
