import type { ExecutableTarget } from '../program/executable.ts'

/** What is at an address of a release. */
export interface Download {
  url: string
  sha256: string
}

export type Downloads = Readonly<Record<ExecutableTarget, Download>>

const homepage = 'https://github.com/gloo-values/gloo-values'
const description = 'Checks Helm values of Gloo Platform before helm upgrade'

/** The formula of Homebrew. On Linux it takes the executable for glibc, as all of Homebrew does. */
export function homebrewFormula(version: string, downloads: Downloads): string {
  const at = (target: ExecutableTarget): string => {
    const { url, sha256 } = downloads[target]
    return `      url "${url}", using: :nounzip\n      sha256 "${sha256}"\n`
  }
  return `class GlooValues < Formula
  desc "${description}"
  homepage "${homepage}"
  version "${version}"
  license "Apache-2.0"

  on_macos do
    on_arm do
${at('bun-darwin-arm64')}    end
    on_intel do
${at('bun-darwin-x64')}    end
  end

  on_linux do
    on_arm do
${at('bun-linux-arm64')}    end
    on_intel do
${at('bun-linux-x64')}    end
  end

  def install
    bin.install Dir["gloo-values-*"].first => "gloo-values"
  end

  test do
    assert_equal version.to_s, shell_output("#{bin}/gloo-values --version").strip
  end
end
`
}

/** The manifest of Scoop. */
export function scoopManifest(version: string, downloads: Downloads): string {
  const { url, sha256 } = downloads['bun-windows-x64']
  const manifest = {
    version,
    description,
    homepage,
    license: 'Apache-2.0',
    architecture: { '64bit': { url: `${url}#/gloo-values.exe`, hash: sha256 } },
    bin: 'gloo-values.exe',
    checkver: { github: homepage },
    autoupdate: {
      architecture: {
        '64bit': { url: `${url.replaceAll(version, '$version')}#/gloo-values.exe` },
      },
    },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
