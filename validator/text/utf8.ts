let decoder: InstanceType<typeof TextDecoder> | undefined

/** The text that bytes in UTF-8 are; what belongs to no character becomes U+FFFD. */
export function textOfBytes(bytes: Uint8Array): string {
  decoder ??= new TextDecoder('utf-8', { ignoreBOM: true })
  return decoder.decode(bytes)
}
