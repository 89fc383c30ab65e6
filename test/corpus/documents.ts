import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusFolder } from '../../scripts/corpus/folder.ts'
import { isChartVersion } from '../../schema/model/chart-version.ts'

/** A values document that somebody used, from a public repository. */
export interface RealDocument {
  name: string
  text: string
  /** Values that went with it as `--set` flags. */
  flags: Record<string, unknown>
  /** Chart version that it was used with, if known. */
  chartVersion: string | undefined
}

/** The real documents, if they are there; a run without them says so. */
export function realDocuments(chart = 'gloo-platform'): RealDocument[] {
  const folder = join(corpusFolder, chart)
  if (!existsSync(folder)) {
    process.stdout.write('skipped: the real values documents are not there\n')
    return []
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readDocument(folder, name))
}

function readDocument(folder: string, name: string): RealDocument {
  const facts = JSON.parse(readFileSync(join(folder, name.replace('.yaml', '.meta.json')), 'utf8')) as {
    chartVersion: string | null
    pathVersionHint: string | null
    setFlags: string[]
  }
  const stated = facts.chartVersion ?? facts.pathVersionHint ?? ''
  return {
    name,
    text: readFileSync(join(folder, name), 'utf8'),
    flags: setValues(facts.setFlags),
    chartVersion: isChartVersion(stated) ? stated : undefined,
  }
}

/** `--set path=value`, as far as these documents use it: no escapes, lists of texts in braces. */
function setValues(flags: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const flag of flags) {
    const [path = '', text = ''] = flag.replace('--set ', '').split(/=(.*)/s)
    const keys = path.split('.')
    const parent = keys
      .slice(0, -1)
      .reduce((map, key) => (map[key] ??= {}) as Record<string, unknown>, values)
    parent[keys.at(-1)!] = setValue(text)
  }
  return values
}

function setValue(text: string): unknown {
  if (text.startsWith('{') && text.endsWith('}')) return text.slice(1, -1).split(',')
  return /^(true|false|\d+)$/.test(text) ? JSON.parse(text) : text
}
