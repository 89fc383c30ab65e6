import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where built tools are kept: outside the repository, shared by all checkouts. */
export function cacheFolder(): string {
  const { GLOO_VALUES_TOOLS: own, XDG_CACHE_HOME: xdg } = process.env
  if (own) return own
  return join(xdg ? xdg : join(homedir(), '.cache'), 'gloo-values/tools')
}

/** Folder of a cached entry, whether or not it exists yet. */
export function cached(entry: string): string {
  return join(cacheFolder(), entry)
}

/**
 * Makes a cached folder unless it is there. It is filled under another name and renamed when it is complete, so a
 * run that is interrupted, or that goes on beside another, leaves nothing half made.
 */
export async function fillCache(entry: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = cached(entry)
  if (existsSync(folder)) return folder
  await mkdir(cacheFolder(), { recursive: true })
  const temporary = await mkdtemp(join(cacheFolder(), '.making-'))
  try {
    await fill(temporary)
    await rename(temporary, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return folder
}
