/** Whether some tool replaces the text before Helm sees it: `$CLUSTER`, `${CLUSTER}`, `{{ .name }}`, `<cluster>`. */
export function isPlaceholder(text: string): boolean {
  return /[$<>{}]/.test(text)
}
