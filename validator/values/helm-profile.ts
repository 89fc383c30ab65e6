/** What differs between versions of Helm in how they make values. Read from the sources of each version. */
export interface HelmProfile {
  /** Major, minor and patch. */
  version: string
  /** Helm 4 merges all documents of a file, Helm 3 reads the first. */
  readsAllDocuments: boolean
  /** `--set-json '{"a": 1}'` is merged since Helm 4. */
  readsJsonObjects: boolean
  /**
   * A user's null inside a map that the chart has a default for: what it deletes. `known`: any key of the default.
   * `all`: itself, default or not. `set`: a key with a default other than null; elsewhere it stays.
   */
  nestedNull: 'known' | 'all' | 'set'
  /** Nulls of the chart's defaults do not reach `.Values`. */
  dropsNullDefaults: boolean
}

export const newestHelm = '4.3.1'

/** The profile of a version such as `3.17.4` or `4.3`; nothing for what is not a version of Helm 3 or 4. */
export function helmProfile(text: string): HelmProfile | undefined {
  const [, major, minor, patch = '999'] = /^v?([34])\.(\d{1,3})(?:\.(\d{1,3}))?$/.exec(text) ?? []
  if (major === undefined || minor === undefined) return undefined
  const number = Number(minor) * 1000 + Number(patch)
  const isHelm4 = major === '4'
  return {
    version: text.replace(/^v/, ''),
    readsAllDocuments: isHelm4,
    readsJsonObjects: isHelm4,
    nestedNull: isHelm4
      ? number < 1_003
        ? 'all'
        : 'set'
      : number < 20_000
        ? 'known'
        : number < 20_001
          ? 'all'
          : 'set',
    dropsNullDefaults: isHelm4 && number >= 2_000,
  }
}

export const newestProfile = helmProfile(newestHelm)!
