/** The name of a file as a URI: relative to where the program ran, or absolute. */
export function artifactUri(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const encoded = path.split('/').map(encodeSegment).join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

/** Half a surrogate pair, which no URI can hold, becomes the replacement character. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed())
}
