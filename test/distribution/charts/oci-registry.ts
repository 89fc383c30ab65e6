import { spawn, type ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { locateTool, registry } from '../../../scripts/toolchain/tools.ts'

/** The reference registry, which keeps what it gets in a folder. */
export class OciRegistry {
  readonly address: string
  readonly #process: ChildProcess

  private constructor(address: string, process: ChildProcess) {
    this.address = address
    this.#process = process
  }

  static async start(folder: string): Promise<OciRegistry> {
    const address = `127.0.0.1:${await freePort()}`
    const config = join(folder, 'registry.yaml')
    await writeFile(
      config,
      JSON.stringify({
        version: '0.1',
        log: { level: 'error' },
        storage: { filesystem: { rootdirectory: join(folder, 'registry') } },
        http: { addr: address },
      }),
    )
    const child = spawn(await locateTool(registry), ['serve', config], { stdio: 'ignore' })
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the registry ended with status ${child.exitCode}`)
      const isUp = await fetch(`http://${address}/v2/`).then(
        ({ ok }) => ok,
        () => false,
      )
      if (isUp) return new OciRegistry(address, child)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#process.once('close', () => resolve())
      this.#process.kill()
    })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
