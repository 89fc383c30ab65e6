/** Whether a text is a patch in the form of RFC 6902, as Kustomize takes it: a sequence of operations. */
export function isJsonPatch(text: string): boolean {
  const first = /^(?:\s|#.*\n|---[^\n]*\n)*(?:-(?=\s)|\[\s*\{)/.exec(text)
  if (first === null) return false
  const item = text.slice(first[0].length, first[0].length + longestItem)
  return operation.test(item) && /["']?\bpath["']?\s*:\s*["']?\//.test(item)
}

const operation = /["']?\bop["']?\s*:\s*["']?(?:add|remove|replace|move|copy|test)\b/
const longestItem = 2000
