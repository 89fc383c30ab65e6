import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of the `Chart.yaml` in a folder; nothing where it cannot be read, which Helm says itself. */
export function chartYaml(folder: string): string | undefined {
  return readable(() => readFileSync(join(folder, 'Chart.yaml'), 'utf8'))
}

/** The names of what the folder of a chart has in its `charts`. */
export function namesInCharts(folder: string): string[] {
  return readable(() => readdirSync(join(folder, 'charts'))) ?? []
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
