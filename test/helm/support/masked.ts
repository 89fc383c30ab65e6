/** A manifest without what every rendering makes anew: certificates and the token of the relay. */
export function masked(manifest: string): string {
  return manifest.replaceAll(/^( {2}(?:ca\.crt|tls\.crt|tls\.key|token): )\S+$/gm, '$1GENERATED')
}
