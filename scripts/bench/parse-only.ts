/** The least that any validator has to do: parse the file with positions. Bundled as the published program is. */
import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'

const [, , file = ''] = process.argv
const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: new LineCounter() })
process.exitCode = document.errors.length === 0 ? 0 : 1
