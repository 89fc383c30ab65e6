import { spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:https'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { etcd, kubeApiServer, locateTool } from '../../../scripts/toolchain/tools.ts'

export interface Answer {
  status: number
  body: string
}

export interface Content {
  type: 'application/json' | 'application/yaml' | 'application/merge-patch+json'
  text: string
}

/** An API server without any controller, and its store. */
export interface ApiServer {
  /** The file with which Helm finds it. */
  kubeconfig: string
  ask(method: string, path: string, content?: Content): Promise<Answer>
  stop(): Promise<void>
}

const token = 'only-for-this-test'

export async function startApiServer(): Promise<ApiServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-api-server-'))
  const file = (name: string): string => join(folder, name)
  const [clients, peers, port] = await Promise.all([freePort(), freePort(), freePort()])
  const key = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  await writeFile(file('accounts.key'), key.privateKey)
  await writeFile(file('accounts.pub'), key.publicKey)
  await writeFile(file('tokens.csv'), `${token},test,test,system:masters\n`)
  const store = start(await locateTool(etcd), file('etcd.log'), [
    `--data-dir=${file('etcd')}`,
    `--listen-client-urls=http://127.0.0.1:${clients}`,
    `--advertise-client-urls=http://127.0.0.1:${clients}`,
    `--listen-peer-urls=http://127.0.0.1:${peers}`,
    '--unsafe-no-fsync',
  ])
  const server = start(await locateTool(kubeApiServer), file('kube-apiserver.log'), [
    `--etcd-servers=http://127.0.0.1:${clients}`,
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    `--cert-dir=${folder}`,
    `--token-auth-file=${file('tokens.csv')}`,
    '--authorization-mode=RBAC',
    '--disable-admission-plugins=ServiceAccount',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-signing-key-file=${file('accounts.key')}`,
    `--service-account-key-file=${file('accounts.pub')}`,
    '--service-cluster-ip-range=10.0.0.0/24',
  ])
  const stop = async (): Promise<void> => {
    await Promise.all([end(server), end(store)])
    await rm(folder, { recursive: true, force: true })
  }
  const url = `https://127.0.0.1:${port}`
  try {
    const certificate = await ready(url, [server, store], file('apiserver.crt'), file('kube-apiserver.log'))
    const kubeconfig = file('kubeconfig.json')
    await writeFile(kubeconfig, JSON.stringify(kubeconfigOf(url, file('apiserver.crt'))))
    const agent = new Agent({ keepAlive: true, ca: certificate })
    return {
      kubeconfig,
      ask: (method, path, content) => ask(agent, url, method, path, content),
      stop: async () => {
        agent.destroy()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function start(program: string, log: string, args: string[]): ChildProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = createWriteStream(log)
  child.stdout.pipe(output, { end: false })
  child.stderr.pipe(output, { end: false })
  return child
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('close', () => {
      resolve()
    })
    child.kill('SIGKILL')
  })
}

/** Waits until the server answers, and returns the certificate that it has made for itself. */
async function ready(
  url: string,
  children: readonly ChildProcess[],
  certificate: string,
  log: string,
): Promise<string> {
  const until = Date.now() + 120_000
  for (;;) {
    const ca = await readFile(certificate, 'utf8').catch(() => undefined)
    if (ca !== undefined) {
      const agent = new Agent({ ca })
      const answer = await ask(agent, url, 'GET', '/readyz').catch(() => undefined)
      agent.destroy()
      if (answer?.status === 200) return ca
    }
    const hasEnded = children.some(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null)
    if (hasEnded || Date.now() > until)
      throw new Error(`the API server does not start:\n${readFileSync(log, 'utf8').slice(-4000)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function ask(agent: Agent, url: string, method: string, path: string, content?: Content): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      ...(content && { 'Content-Type': content.type, 'Content-Length': Buffer.byteLength(content.text) }),
    }
    const asked = request(`${url}${path}`, { method, agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode!, body: Buffer.concat(parts).toString('utf8') })
      })
    })
    asked.on('error', reject)
    asked.end(content?.text)
  })
}

function kubeconfigOf(server: string, certificate: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server, 'certificate-authority': certificate } }],
    users: [{ name: 'test', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    'current-context': 'test',
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => {
        resolve(port)
      })
    })
  })
}
