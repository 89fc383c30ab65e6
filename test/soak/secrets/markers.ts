import type { Random } from '../random.ts'

/** Letters that no hash in a report has, so that no part of a marker is found by chance. */
const letters = 'GHJKLMNPQRSTUVWXYZghjkmnpqrstuvwxyz'
const shortestPiece = 6

export function randomMarker(random: Random): string {
  return Array.from({ length: 14 }, () => random.of([...letters])).join('')
}

/** What of a marker is in a text: a piece of it, or of its Base64. */
export function leakOf(marker: string, text: string): string | undefined {
  const encoded = Buffer.from(marker).toString('base64').replace(/=+$/, '')
  return [...piecesOf(marker, shortestPiece), ...piecesOf(encoded, 10)].find((piece) => text.includes(piece))
}

function piecesOf(text: string, length: number): string[] {
  return Array.from({ length: text.length - length + 1 }, (_, start) => text.slice(start, start + length))
}
