/** What a Helm gives for a name that one of its objects does not have. */
type Missing = 'nothing' | 'error'

/** An object of templates, and the names in it; below them nothing is known unless it is said. */
interface KnownObject {
  names: readonly string[]
  missing: (helmVersion: string) => Missing
}

const always = (missing: Missing) => (): Missing => missing

/** The objects of which all names are known, from the sources of Helm 3.17, 3.22 and 4.3. */
export const knownObjects: Readonly<Record<string, KnownObject>> = {
  Release: {
    names: ['IsInstall', 'IsUpgrade', 'Name', 'Namespace', 'Revision', 'Service'],
    missing: always('nothing'),
  },
  Chart: {
    names: [
      'APIVersion',
      'Annotations',
      'AppVersion',
      'Condition',
      'Dependencies',
      'Deprecated',
      'Description',
      'Home',
      'Icon',
      'IsRoot',
      'Keywords',
      'KubeVersion',
      'Maintainers',
      'Name',
      'Sources',
      'Tags',
      'Type',
      'Version',
    ],
    // A struct in Helm 3, a mapping in Helm 4.
    missing: (helmVersion) => (helmVersion.startsWith('4') ? 'nothing' : 'error'),
  },
  Capabilities: { names: ['APIVersions', 'HelmVersion', 'KubeVersion'], missing: always('error') },
  Template: { names: ['BasePath', 'Name'], missing: always('nothing') },
}

/** All objects of templates. */
export const objectNames = [...Object.keys(knownObjects), 'Files', 'Subcharts', 'Values']

/** Names that are text, a number or a flag, so nothing is below them. */
export const plainNames: ReadonlySet<string> = new Set([
  ...['IsInstall', 'IsUpgrade', 'Name', 'Namespace', 'Revision', 'Service'].map((name) => `Release.${name}`),
  ...['APIVersion', 'AppVersion', 'Condition', 'Deprecated', 'Description', 'Home', 'Icon', 'IsRoot'].map(
    (name) => `Chart.${name}`,
  ),
  ...['KubeVersion', 'Name', 'Tags', 'Type', 'Version'].map((name) => `Chart.${name}`),
  'Template.Name',
  'Template.BasePath',
])

/** Methods of `.Values`. */
export const valuesMethods: ReadonlySet<string> = new Set(['AsMap', 'Encode', 'PathValue', 'Table', 'YAML'])
