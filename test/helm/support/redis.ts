import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locateRedis } from '../../../scripts/toolchain/tools.ts'

/** What Redis has set after it started, or what it said instead of starting. */
export interface StartedRedis {
  settings: Record<string, string>
  output: string
}

/** Starts the real Redis with the arguments of a container, asks for settings over a socket of its own, and ends it. */
export async function startRedis(args: readonly string[], asked: readonly string[]): Promise<StartedRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-redis-'))
  const socket = join(folder, 'redis.sock')
  const program = await locateRedis()
  const own = ['--dir', folder, '--unixsocket', socket, '--port', '0']
  const child = spawn(program, [...args, ...own], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const ready = new Promise<boolean>((resolve) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
      if (output.includes('eady to accept connections')) resolve(true)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => resolve(false))
  })
  try {
    const settings: Record<string, string> = {}
    if (await ready) for (const name of asked) settings[name] = await setting(socket, name)
    return { settings, output }
  } finally {
    child.kill()
    await ended
    await rm(folder, { recursive: true })
  }
}

/** One setting, in the protocol of Redis: an array of the name and the value, each with its length before it. */
function setting(socket: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = connect(socket, () => client.write(`CONFIG GET ${name}\r\n`))
    let answer = ''
    client.on('error', reject)
    client.on('data', (chunk) => {
      answer += chunk.toString('utf8')
      const lines = answer.split('\r\n')
      if (lines.length < 6) return
      client.end()
      resolve(lines[4]!)
    })
  })
}
