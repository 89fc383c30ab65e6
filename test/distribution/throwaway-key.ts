import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../scripts/toolchain/run.ts'

export interface ThrowawayKey {
  name: string
  /** Keyrings in the form that Helm reads. */
  secretKeyring: string
  publicKeyring: string
}

/** A new key that lasts a day, in a folder of its own. */
export async function throwawayKey(folder: string): Promise<ThrowawayKey> {
  const home = join(folder, 'gnupg')
  await mkdir(home, { recursive: true, mode: 0o700 })
  const key = {
    name: 'Release Test',
    secretKeyring: join(folder, 'secret.gpg'),
    publicKeyring: join(folder, 'public.gpg'),
  }
  const gpg = (...args: string[]): Promise<string> =>
    runOrFail('gpg', [
      '--batch',
      '--homedir',
      home,
      '--pinentry-mode',
      'loopback',
      '--passphrase',
      '',
      ...args,
    ])
  await gpg('--quick-generate-key', `${key.name} <release@example.com>`, 'rsa2048', 'sign', '1d')
  await gpg('--output', key.secretKeyring, '--export-secret-keys')
  await gpg('--output', key.publicKeyring, '--export')
  return key
}
