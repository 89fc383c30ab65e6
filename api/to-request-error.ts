import { ConfigError } from '../workspace/config/config-error.ts'
import { InputError } from '../workspace/files/input-error.ts'
import { holdsSecret } from '../validator/secrets/secret-text.ts'
import { SecretTexts } from '../validator/secrets/secret-texts.ts'
import type { RequestError } from './request-error.ts'

/** What a program gets for an error of the workspace. The texts are its own, and may hold secrets. */
export function toRequestError(error: unknown, texts: readonly string[]): unknown {
  if (error instanceof ConfigError) {
    const { message, diagnostics } = error
    return withDetails(message, { code: 'GLOO_VALUES_CONFIG', diagnostics })
  }
  if (!(error instanceof InputError)) return error
  const secrets = texts.filter((text) => holdsSecret(text, false))
  const hidden = new SecretTexts(secrets.flatMap((one) => [one, one.slice(one.indexOf('=') + 1)]))
  return withDetails(hidden.masked(error.message), {
    code: 'GLOO_VALUES_OPTION',
    hint: hidden.masked(error.hint),
  })
}

function withDetails(message: string, details: Omit<RequestError, 'name' | 'message'>): RequestError {
  return Object.assign(new Error(message), details)
}
