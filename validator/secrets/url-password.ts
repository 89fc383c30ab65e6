import { isLeftover, isVariable } from '../traps/placeholder-text.ts'

const credentials =
  /[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/@:'"?#]{0,200}:(?!\d{1,5}[?#])([^\s/@'"]{1,500})@(?!sha256:)/gi
/** What stands for a password: blanked out, or filled in by a shell, a collector or a format. */
const standsFor = /^(?:redacted|\*+|x+|\.+|\$.*|%.*|#.*)$/i

/** Whether a text has a URL with a password that is written out, as `redis://user:…@host`. */
export function holdsUrlPassword(text: string): boolean {
  if (!text.includes('://')) return false
  return [...text.matchAll(credentials)].some(
    ([, password = '']) => !standsFor.test(password) && !isLeftover(password) && !isVariable(password),
  )
}
