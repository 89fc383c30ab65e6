/** A manifest without what every rendering makes anew: certificates and the token of the relay, passwords and signing keys. */
export function masked(manifest: string): string {
  return manifest.replaceAll(
    /^( {2}(?:ca\.crt|tls\.crt|tls\.key|token|signing-key|password|[a-z]+-password): )\S+$/gm,
    '$1GENERATED',
  )
}
