import { dirname, relative, resolve } from 'node:path'
import type { Config } from '../../validator/config/config.ts'
import { readConfig } from '../../validator/config/read-config.ts'
import { toDiagnostic } from '../../validator/finding.ts'
import type { RedactedFile } from '../../validator/secrets/redacted-file.ts'
import { redactedReadings } from '../../validator/secrets/redacted-files.ts'
import type { ReadBytes } from '../files/read-bytes.ts'
import { readText } from '../files/read-file.ts'
import { loadConfigSchema } from '../package-files.ts'
import { UsageError } from '../usage-error.ts'
import { chartMarks } from '../chart-marks.ts'
import { ConfigFault } from './config-fault.ts'

/** A configuration in its folder. */
export interface LoadedConfig extends Config {
  folder: string
}

export interface ConfigReader {
  cwd: string
  maxBytes: number
  read: ReadBytes
}

/** Loads each configuration once. */
export class Configs {
  readonly excerpts = new Map<string, RedactedFile>()
  readonly #loaded = new Map<string, LoadedConfig>()
  readonly #reader: ConfigReader

  constructor(reader: ConfigReader) {
    this.#reader = reader
  }

  async load(path: string): Promise<LoadedConfig> {
    const known = this.#loaded.get(path)
    if (known !== undefined) return known
    const { cwd, maxBytes, read: readBytes } = this.#reader
    const name = relative(cwd, path) || '.'
    const input = readText(path, maxBytes, readBytes)
    if ('error' in input) {
      const { message, help = 'check the path' } = input.error
      throw new UsageError(`the configuration ${name}: ${message}`, `${help}; --no-config ignores it`)
    }
    const schema = await loadConfigSchema()
    const read = readConfig(name, input.text, schema, chartMarks)
    const excerpt = redactedReadings([read.source], [{ chart: { chart: '', schema }, root: undefined }])
    if (read.config === undefined) {
      throw new ConfigFault(
        read.findings.map((finding) => toDiagnostic(finding, name)),
        excerpt,
      )
    }
    this.excerpts.set(name, excerpt)
    const config = { ...read.config, folder: dirname(resolve(cwd, path)) }
    this.#loaded.set(path, config)
    return config
  }
}
