/** Whether sops has put the text there instead of a value. */
export function isEncrypted(text: string): boolean {
  return text.startsWith('ENC[AES256_GCM,') && text.endsWith(']')
}
