import { copyFile, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { modeOfProgram, replaceFile } from '../program/bundle.ts'
import { packTarball } from './tarball.ts'

/** `v1` is the API of plugins in Helm 4; Helm 3 refuses it, and knows only the older form. */
export const pluginForms = ['v1', 'legacy'] as const
export type PluginForm = (typeof pluginForms)[number]

const usage = 'gloo-values [validate|upgrade|install|template|…]'
const summary = 'check Helm values of Gloo Platform before they are sent'

const script = `#!/bin/sh
if ! command -v node >/dev/null 2>&1; then
  echo 'gloo-values: the plugin requires Node.js 20.19 or newer on the PATH' >&2
  exit 2
fi
exec node "$HELM_PLUGIN_DIR/bin/gloo-values.cjs" "$@"
`

/** Commands of Helm are checked and then run, also behind options; all others are those of the program. */
const start = `'use strict'
const isOfHelm = (word) => ['upgrade', 'install', 'template'].includes(word)
const args = process.argv.slice(2)
if (isOfHelm(args[0]) || (args[0]?.startsWith('-') && args.some(isOfHelm))) process.argv.splice(2, 0, 'helm')
require('../dist/gloo-values.cjs')
`

function manifest(form: PluginForm, version: string): string {
  if (form === 'legacy') {
    return `name: gloo-values
version: ${version}
usage: ${summary}
description: ${summary}, then run Helm
# Helm 3.17 knows no other form with an argument.
command: node $HELM_PLUGIN_DIR/bin/gloo-values.cjs
`
  }
  return `apiVersion: v1
type: cli/v1
runtime: subprocess
name: gloo-values
version: ${version}
sourceURL: https://github.com/gloo-values/gloo-values
config:
  usage: ${usage}
  shortHelp: ${summary}
  longHelp: ${summary}, then run Helm
  ignoreFlags: false
runtimeConfig:
  platformCommand:
    - command: $HELM_PLUGIN_DIR/bin/gloo-values
    # No script of a shell runs there.
    - os: windows
      command: node
      args: [$HELM_PLUGIN_DIR/bin/gloo-values.cjs]
`
}

/** Makes the folder of the plugin from the built program. */
export async function buildHelmPlugin(folder: string, form: PluginForm, version: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'dist'), { recursive: true })
  const dist = join(repository, 'dist')
  for (const name of await readdir(dist)) {
    if (/^(?!index\.).*\.(?:cjs|json|txt)$/.test(name))
      await copyFile(join(dist, name), join(folder, 'dist', name))
  }
  const schemas = join(repository, 'generated/schemas')
  await cp(schemas, join(folder, 'generated/schemas'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(schemas, 'resources')),
  })
  await copyFile(join(repository, 'LICENSE'), join(folder, 'LICENSE'))
  await writeFile(join(folder, 'plugin.yaml'), manifest(form, version))
  await replaceFile(join(folder, 'bin/gloo-values.cjs'), start, 0o644)
  await replaceFile(join(folder, 'bin/gloo-values'), script, modeOfProgram)
}

/**
 * Makes the tarball of a release. For a file on disk Helm 4 looks for a folder with the name of the file up to the
 * version; Helm 3 looks for `plugin.yaml` at the top of the archive, and refuses an entry `./`.
 */
export async function packHelmPlugin(output: string, form: PluginForm, version: string): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'gloo-values-plugin-'))
  try {
    const name = `gloo-values-${form === 'v1' ? 'helm4' : 'helm3'}-plugin`
    const folder = join(made, name)
    await buildHelmPlugin(folder, form, version)
    const path = join(output, `${name}-${version}.tgz`)
    if (form === 'v1') await packTarball(path, made, [name])
    else await packTarball(path, folder, (await readdir(folder)).sort())
    return path
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}
