import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Set by the bundler. */
declare const GLOO_VALUES_VERSION: string | undefined

export function toolVersion(): string {
  if (typeof GLOO_VALUES_VERSION !== 'undefined') return GLOO_VALUES_VERSION
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
