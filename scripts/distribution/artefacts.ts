import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { repository } from '../helm/helm.ts'
import { writeDeclarations } from '../program/declarations.ts'
import { buildExecutable, executableTargets, type ExecutableTarget } from '../program/executable.ts'
import { buildProgram } from '../program/program.ts'
import { runOrFail } from '../toolchain/run.ts'
import { bunVersion } from '../toolchain/versions.ts'
import { packageCharts } from './chart-packages.ts'
import { packHelmPlugin, pluginForms } from './helm-plugin.ts'
import { homebrewFormula, scoopManifest, type Downloads } from './homebrew.ts'
import { partOfPackage, softwareBillOfMaterials, type Part } from './sbom.ts'
import { changelogSection } from './version-checks.ts'

export interface ReleaseOptions {
  folder: string
  version: string
  /** The platforms that get an executable; formula and manifest are made only for all. */
  targets: readonly ExecutableTarget[]
  log: (line: string) => void
}

interface Artefact {
  path: string
  self: Part
  parts: readonly Part[]
}

const releases = 'https://github.com/gloo-values/gloo-values/releases/download'

/** Makes everything that a release has, into an empty folder. */
export async function buildArtefacts({ folder, version, targets, log }: ReleaseOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { output, packages } = await buildProgram()
  await writeDeclarations(dirname(output))
  const bundled = await Promise.all(packages.map(partOfPackage))
  const program = partOf('gloo-values', version, `pkg:npm/gloo-values@${version}`)
  const plugins = await Promise.all(pluginForms.map((form) => packHelmPlugin(folder, form, version)))
  const artefacts: Artefact[] = [
    { path: await npmPackage(folder), self: program, parts: bundled },
    ...plugins.map((path) => ({ path, self: program, parts: bundled })),
    ...(await packageCharts(folder)).map((path) => ({ path, self: partOfChart(path), parts: [] })),
  ]
  const bun = { name: 'bun', version: bunVersion, license: 'MIT', purl: `pkg:npm/bun@${bunVersion}` }
  for (const target of targets) {
    const built = await buildExecutable(target, log)
    const path = join(folder, executableName(target, version))
    await copyFile(built.output, path)
    artefacts.push({ path, self: program, parts: [...bundled, bun] })
  }
  for (const { path, self, parts } of artefacts) {
    await writeFile(`${path}.cdx.json`, await softwareBillOfMaterials(path, self, parts))
  }
  if (targets.length === executableTargets.length) await writeManifests(folder, version)
  const changelog = await readFile(join(repository, 'CHANGELOG.md'), 'utf8')
  await writeFile(join(folder, 'release-notes.md'), changelogSection(changelog, version))
  await writeFile(join(folder, 'SHA256SUMS'), await checksums(folder))
}

function partOf(name: string, version: string, purl: string): Part {
  return { name, version, license: 'Apache-2.0', purl }
}

/** `gloo-platform-2.7.2+gloo-values.0.1.0.tgz` */
function partOfChart(path: string): Part {
  const [, name = '', version = ''] = /^(.+?)-(\d.*)\.tgz$/.exec(basename(path)) ?? []
  return partOf(name, version, `pkg:generic/${name}@${encodeURIComponent(version)}`)
}

async function npmPackage(folder: string): Promise<string> {
  const text = await runOrFail('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: repository,
  })
  return join(folder, (JSON.parse(text) as { filename: string }[])[0]!.filename)
}

function executableName(target: ExecutableTarget, version: string): string {
  const name = `gloo-values-${version}-${target.replace(/^bun-/, '')}`
  return target.includes('windows') ? `${name}.exe` : name
}

async function writeManifests(folder: string, version: string): Promise<void> {
  const downloads = Object.fromEntries(
    await Promise.all(
      executableTargets.map(async (target) => {
        const name = executableName(target, version)
        return [
          target,
          { url: `${releases}/v${version}/${name}`, sha256: await sha256(join(folder, name)) },
        ] as const
      }),
    ),
  ) as Downloads
  await writeFile(join(folder, 'gloo-values.rb'), homebrewFormula(version, downloads))
  await writeFile(join(folder, 'gloo-values.scoop.json'), scoopManifest(version, downloads))
}

/** In the form of `sha256sum`. */
async function checksums(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort()
  const lines = await Promise.all(names.map(async (name) => `${await sha256(join(folder, name))}  ${name}\n`))
  return lines.join('')
}

async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
