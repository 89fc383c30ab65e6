import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { reportFormats, type ReportFormat } from './report-formats.ts'
import { didYouMean } from '../options/options.ts'
import { UsageError } from '../terminal/usage-error.ts'

export interface ReportOutput {
  format: ReportFormat
  path: string
}

/** What `--output FORMAT=FILE` asks for. */
export function reportOutputs(texts: readonly string[], hint: string): ReportOutput[] {
  const outputs = texts.map((text) => reportOutput(text, hint))
  for (const [index, { path }] of outputs.entries()) {
    if (outputs.findIndex((other) => other.path === path) < index) {
      throw new UsageError(`--output names ${path} twice`, 'write each report to its own file')
    }
  }
  return outputs
}

/** Throws where a report would take the place of a file that is checked. */
export function refuseInputs(outputs: readonly ReportOutput[], names: readonly string[], cwd: string): void {
  if (outputs.length === 0) return
  const inputs = new Set(names.map((name) => realPath(resolve(cwd, name))))
  const over = outputs.find(({ path }) => inputs.has(realPath(resolve(cwd, path))))
  if (over === undefined) return
  throw new UsageError(`--output would replace ${over.path}, a file that is checked`, 'name another file')
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

function reportOutput(text: string, hint: string): ReportOutput {
  const [, name, path] = /^([^=]*)=(.+)$/s.exec(text) ?? []
  if (name === undefined || path === undefined) {
    throw new UsageError(`--output requires FORMAT=FILE such as sarif=report.sarif, got "${text}"`, hint)
  }
  const format = reportFormats.find((one) => one === name)
  if (format === undefined) {
    const known = reportFormats.join(', ')
    throw new UsageError(
      `--output requires one of the formats ${known}, got "${name}"${didYouMean(name, reportFormats)}`,
      hint,
    )
  }
  if (path === '-')
    throw new UsageError(
      '--output requires the name of a file, got -; for standard output, use --format',
      hint,
    )
  return { format, path }
}
