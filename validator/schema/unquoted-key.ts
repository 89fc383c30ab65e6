import type { Finding } from '../finding.ts'
import type { Visit } from './visit.ts'

/** Help for a key such as `on`, which stands without quotes and is another text for Helm. */
export function unquotedKeyHelp({ key, entry }: Visit, printedKey: string): Pick<Finding, 'help'> {
  if (entry?.key === undefined || entry.key.file.isFlag || printedKey !== key) return {}
  const { file, start, end } = entry.key
  const written = file.text.slice(start, end)
  if (written === key || !/^[\w.+-]+$/.test(written)) return {}
  return {
    help: `Helm reads the key ${written} without quotes as "${key}"; if you mean the text: "${written}"`,
  }
}
