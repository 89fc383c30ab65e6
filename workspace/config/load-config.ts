import type { Config } from './config.ts'
import { readConfig } from './read-config.ts'
import { toReportedFinding } from '../../validator/findings/finding.ts'
import type { RedactedFile } from '../../validator/redaction/redacted-file.ts'
import { redactedReadings } from '../../validator/redaction/redacted-files.ts'
import { printableName } from '../../validator/secrets/secret-text.ts'
import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import type { FileSystem, ReadBytes } from '../files/file-system.ts'
import { InputError } from '../files/input-error.ts'
import { readText } from '../files/read-file.ts'
import { ConfigError } from './config-error.ts'

/** A configuration in its folder. */
export interface LoadedConfig extends Config {
  folder: string
}

export interface ConfigReader {
  fileSystem: FileSystem
  maxBytes: number
  read: ReadBytes
  /** What tells the values of the known charts from each other. */
  marks: readonly ChartMarks[]
  /** What a configuration may hold. */
  loadSchema: () => Promise<CompactSchema>
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
    const { fileSystem, maxBytes, read: readBytes, marks, loadSchema } = this.#reader
    const { cwd, paths } = fileSystem
    const name = paths.relative(cwd, path) || '.'
    const input = readText(fileSystem, path, maxBytes, readBytes)
    if ('error' in input) {
      const { message, help = 'check the path' } = input.error
      throw new InputError(
        `cannot read the configuration ${printableName(name)}: ${message}`,
        `${help}; --no-config ignores it`,
      )
    }
    const schema = await loadSchema()
    const read = readConfig(name, input.text, schema, marks)
    const excerpt = redactedReadings([read.source], [{ chart: { chart: '', schema }, root: undefined }])
    if (read.config === undefined) {
      throw new ConfigError(
        read.findings.map((finding) => toReportedFinding(finding, name)),
        excerpt,
      )
    }
    this.excerpts.set(name, excerpt)
    const config = { ...read.config, folder: paths.dirname(paths.resolve(cwd, path)) }
    this.#loaded.set(path, config)
    return config
  }
}
