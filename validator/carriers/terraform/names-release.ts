/** Whether a Terraform file may have a release. */
export function namesRelease(text: string): boolean {
  return text.includes('helm_release') || text.includes('helm_template')
}
