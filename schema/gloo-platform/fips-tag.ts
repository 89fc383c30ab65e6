/** Whether a tag of a Gloo image, with a digest or not, is that of a FIPS build. */
export function isFipsTag(tag: string): boolean {
  return /-fips(?:@sha256:[0-9a-f]{64})?$/.test(tag)
}

/** The same of an image of Istio, whose FIPS builds are distroless too. */
export function isIstioFipsTag(tag: string): boolean {
  return /-fips(?:-distroless)?(?:@sha256:[0-9a-f]{64})?$/.test(tag)
}
