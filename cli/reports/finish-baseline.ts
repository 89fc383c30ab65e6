import { resolve } from 'node:path'
import { countOf, type BaselineEntry } from '../../validator/baseline/baseline.ts'
import { writeBaseline } from '../../validator/baseline/baseline-file.ts'
import type { Validation } from '../../validator/check/validate.ts'
import { printable } from '../../validator/text/printable.ts'
import type { OpenBaseline } from '../../workspace/baseline/open-baseline.ts'
import { exitCode } from '../terminal/exit-code.ts'
import { print, type Io } from '../terminal/io.ts'
import { unwritable } from '../writing/unwritable.ts'
import { writeWhole } from '../writing/write-whole.ts'

interface BaselineOptions {
  isWriting: boolean
  /** Whether findings that are gone are not reported. */
  isQuiet: boolean
  maxBytes: number
}

/** Writes the baseline of what was found, or names its entries that are gone. */
export async function finishBaseline(
  baseline: OpenBaseline,
  validation: Validation,
  { isWriting, isQuiet, maxBytes }: BaselineOptions,
  io: Io,
): Promise<number> {
  if (isWriting) return writeFound(baseline, validation, maxBytes, io)
  if (!isQuiet) await print(io.stderr, goneText(baseline.file, baseline.gone(validation)))
  return exitCode.passed
}

async function writeFound(
  baseline: OpenBaseline,
  validation: Validation,
  maxBytes: number,
  io: Io,
): Promise<number> {
  const { file } = baseline
  const entries = baseline.renewed(validation)
  if (entries === undefined) {
    await print(
      io.stderr,
      `gloo-values: ${printable(file)} is not written: a file could not be read or parsed\n`,
    )
    return exitCode.unusable
  }
  const text = writeBaseline(entries)
  try {
    writeWhole(resolve(io.cwd, file), [text])
  } catch (cause) {
    throw unwritable(cause, `the baseline ${file}`)
  }
  // A finding may have several entries.
  const { known, current = [] } = validation.reviewed
  const ofOthers = countOf(entries) - countOf(current)
  await print(io.stderr, `gloo-values: ${printable(file)} has ${counted(known + ofOthers)}\n`)
  await print(io.stderr, largeText(file, Buffer.byteLength(text), maxBytes))
  return exitCode.passed
}

/** A warning while the file can still be made smaller: without an option it cannot be read. */
function largeText(file: string, bytes: number, limit: number): string {
  if (bytes <= limit) return ''
  const needed = `${Math.ceil(bytes / 1024 ** 2)}MB`
  return `gloo-values: ${printable(file)} is larger than the size limit; to read it, add --max-file-size ${needed}\n`
}

function goneText(file: string, gone: readonly BaselineEntry[]): string {
  if (gone.length === 0) return ''
  const lines = gone.slice(0, shown).map(({ file, object, rule, path }) => {
    const place = object === undefined ? file : `${file}: ${object}`
    return `  ${printable(`${place}: ${path} [${rule}]`)}\n`
  })
  const more = gone.length > shown ? `  and ${gone.length - shown} more\n` : ''
  return `gloo-values: gone since ${printable(file)} was written: ${counted(countOf(gone))}; --write-baseline removes them\n${lines.join('')}${more}`
}

const shown = 10

function counted(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`
}
