/** A part of a text, as short as can be found, of which something still holds that is asked of many texts at once. */
export async function smallestText(
  text: string,
  holds: (texts: readonly string[]) => Promise<boolean[]>,
): Promise<string> {
  let best = Array.from(text)
  for (let length = Math.ceil(best.length / 2); length > 0;) {
    const shorter = cuts(best, length)
    const answers = await holds(shorter.map((characters) => characters.join('')))
    const found = shorter[answers.indexOf(true)]
    if (found !== undefined) best = found
    else length = length === 1 ? 0 : Math.ceil(length / 2)
  }
  return best.join('')
}

/** The characters without some that follow each other. */
function cuts(characters: readonly string[], length: number): string[][] {
  const step = Math.max(1, Math.floor(length / 2))
  const count = Math.max(0, Math.floor((characters.length - length) / step) + 1)
  return Array.from({ length: count }, (_, index) => characters.toSpliced(index * step, length))
}
