import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'

const values = 'common:\n  cluster: mgmt\n'
const latin1 = Buffer.of(0x63, 0x61, 0x66, 0xe9)

/** Files by their names. A folder `odd` holds more, of names and kinds that no text has. */
const files: Record<string, string | Uint8Array> = {
  'values.yaml': values,
  'misspelt.yaml': 'common:\n  clustr: mgmt\nglooMgmtServer:\n  statsport: 9091\n',
  'duplicates.yaml': `${values}${'foo: 1\n'.repeat(300)}`,
  'empty.yaml': '',
  'bom.yaml': `\ufeff${values}`,
  'boms.yaml': `\ufeff\ufeff${values}`,
  'bom-inside.yaml': `${values}---\n\ufeff${values}`,
  'crlf.yaml': `\ufeff${values.replaceAll('\n', '\r\n')}foo: 1\r\n`,
  'utf-16.yaml': Buffer.from(`\ufeff${values}`, 'utf16le'),
  'bytes.yaml': Buffer.concat([Buffer.from(values), latin1, Buffer.of(0x0a)]),
  'nul.yaml': `${values}a: "\0"\n`,
  'nul-bytes.yaml': '\0'.repeat(5000),
  'proto.yaml': `${values}__proto__:\n  polluted: 1\nconstructor: {prototype: {polluted: 1}}\n`,
  'list.yaml': '- a\n- b\n',
  'deep.yaml': `a: ${'['.repeat(3000)}`,
  'open.yaml': 'common: {cluster: "mgmt\n',
  'long-line.yaml': `common: {cluster: ${'x'.repeat(50_000)}}\n`,
  'baseline.json': '{"version": 1, "findings": []}\n',
  'broken.json': '{"version": 1, "findings": [}',
  'config.yaml': 'chartVersion: "2.7"\nreleases:\n  - cluster: mgmt\n    files: [values.yaml]\n',
  'odd-config.yaml':
    'releases:\n  - __proto__: 1\n    files: ["a\\0b.yaml", "", "../..", "**"]\nrules: {x: 1}\n',
  'release.yaml':
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: gloo-platform}}\n  values: {common: {clustr: x}}\n',
  'main.tf':
    'resource "helm_release" "a" {\n  chart = "gloo-platform"\n  values = [<<-EOT\n    a: 1\n    EOT\n  ]\n',
  'name with blank, and comma.yaml': values,
  '-dash.yaml': values,
  'naïve 😀.yaml': values,
  'line\nbreak.yaml': values,
}

export const oddNames: readonly string[] = [
  ...Object.keys(files),
  ...[
    'odd',
    'odd/',
    '.',
    'odd/*.yaml',
    '**',
    '*.yaml',
    'gone.yaml',
    'values.yaml/x',
    'dead.yaml',
    'loop.yaml',
  ],
  ...['/dev/null', '/dev/zero', '-', '', 'x'.repeat(300), `${'a/'.repeat(3000)}b`, '{', '[', '__proto__'],
]

/** Writes all of it, and listens on a socket until the server is closed. */
export async function makeOddFolder(cwd: string): Promise<Server> {
  mkdirSync(join(cwd, 'odd'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  symlinkSync('gone', join(cwd, 'dead.yaml'))
  symlinkSync('loop.yaml', join(cwd, 'loop.yaml'))
  symlinkSync('..', join(cwd, 'odd', 'up'))
  execFileSync('mkfifo', [join(cwd, 'odd', 'pipe.yaml')])
  writeFileSync(Buffer.concat([Buffer.from(`${cwd}/odd/`), latin1, Buffer.from('.yaml')]), values)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(cwd, 'odd', 'socket.yaml'), resolve))
  return server
}

/** What has become of the files: new ones, and those with another text. */
export function changedFiles(cwd: string): string[] {
  const names = readdirSync(cwd).filter((name) => lstatSync(join(cwd, name)).isFile())
  const changed = names.filter(
    (name) => !(name in files) || !Buffer.from(files[name]!).equals(readFileSync(join(cwd, name))),
  )
  return [...changed, ...Object.keys(files).filter((name) => !existsSync(join(cwd, name)))]
}

/** What a file held before. */
export function textBefore(name: string): string | undefined {
  return name in files ? Buffer.from(files[name]!).toString('utf8') : undefined
}

/** Puts everything back. */
export function restore(cwd: string, changed: readonly string[]): void {
  for (const name of changed) {
    if (name in files) writeFileSync(join(cwd, name), files[name]!)
    else rmSync(join(cwd, name))
  }
}
