/** Characters that are worth a write. */
const least = 65_536

/** Pieces of text in chunks of a size that is worth a write, the last one as it is; none for no text. */
export function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < least) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
