import { dirname, relative, resolve } from 'node:path'
import type { Config } from '../../validator/config/config.ts'
import { readConfig } from '../../validator/config/read-config.ts'
import { toDiagnostic } from '../../validator/finding.ts'
import { readValuesFile } from '../../validator/read-file.ts'
import type { RedactedFile } from '../../validator/secrets/redacted-file.ts'
import { redactedReadings } from '../../validator/secrets/redacted-files.ts'
import { loadConfigSchema } from '../package-files.ts'
import { UsageError } from '../usage-error.ts'
import { chartMarks } from '../chart-marks.ts'
import { ConfigFault } from './config-fault.ts'

/** A configuration in its folder. */
export interface LoadedConfig extends Config {
  folder: string
}

/** Loads each configuration once. */
export class Configs {
  readonly excerpts = new Map<string, RedactedFile>()
  readonly #loaded = new Map<string, LoadedConfig>()
  readonly #cwd: string

  constructor(cwd: string) {
    this.#cwd = cwd
  }

  async load(path: string): Promise<LoadedConfig> {
    const known = this.#loaded.get(path)
    if (known !== undefined) return known
    const name = relative(this.#cwd, path)
    const input = readValuesFile(path)
    if ('error' in input) {
      throw new UsageError(`${name}: ${input.error.message}`, 'check the path, or use --no-config')
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
    const config = { ...read.config, folder: dirname(resolve(this.#cwd, path)) }
    this.#loaded.set(path, config)
    return config
  }
}
