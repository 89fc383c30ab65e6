import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { repository } from '../helm/helm.ts'

export interface Part {
  name: string
  version: string
  license: string
  purl: string
}

/** What is in an artefact, as CycloneDX 1.6. Without the time, so that two builds give the same bytes. */
export async function softwareBillOfMaterials(
  artefact: string,
  self: Part,
  parts: readonly Part[],
): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(artefact))
    .digest('hex')
  const component = (part: Part, type: string): object => ({
    type,
    'bom-ref': part.purl,
    name: part.name,
    version: part.version,
    licenses: [{ license: { id: part.license } }],
    purl: part.purl,
  })
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: {
      component: {
        ...component(self, 'application'),
        hashes: [{ alg: 'SHA-256', content: digest }],
        properties: [{ name: 'gloo-values:file', value: basename(artefact) }],
      },
    },
    components: parts.map((part) => component(part, 'library')),
    dependencies: [
      { ref: self.purl, dependsOn: parts.map(({ purl }) => purl) },
      ...parts.map(({ purl }) => ({ ref: purl })),
    ],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A package of npm that is installed here. */
export async function partOfPackage(name: string): Promise<Part> {
  const text = await readFile(join(repository, 'node_modules', name, 'package.json'), 'utf8')
  const { version, license } = JSON.parse(text) as { version: string; license: string }
  return { name, version, license, purl: `pkg:npm/${name.replace('@', '%40')}@${version}` }
}

/** A name that follows from the bytes, in the form of a UUID of version 8. */
function uuidOf(digest: string): string {
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digest.slice(from, to))
  return `${a}-${b}-8${c}-8${d}-${e}`
}
