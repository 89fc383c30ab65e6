import { createHash } from 'node:crypto'

const codeSignatureCommand = 0x1d
const superBlob = 0xfade0cc0
const codeDirectory = 0xfade0c02
const adHoc = 0x2

export interface Signature {
  isAdHoc: boolean
  pages: number
  /** Pages whose bytes are not those that were signed. */
  wrong: number
}

/** The signature inside a program for macOS, compared with the bytes that it is of; nothing where there is none. */
export function machOSignature(file: Buffer): Signature | undefined {
  const blob = signatureOf(file)
  if (blob?.readUInt32BE(0) !== superBlob) return undefined
  for (let index = 0; index < blob.readUInt32BE(8); index++) {
    const directory = blob.subarray(blob.readUInt32BE(12 + index * 8 + 4))
    if (directory.readUInt32BE(0) === codeDirectory) return comparedPages(file, directory)
  }
  return undefined
}

function signatureOf(file: Buffer): Buffer | undefined {
  const commands = file.readUInt32LE(16)
  for (let index = 0, at = 32; index < commands; index++, at += file.readUInt32LE(at + 4)) {
    if (file.readUInt32LE(at) !== codeSignatureCommand) continue
    const offset = file.readUInt32LE(at + 8)
    return file.subarray(offset, offset + file.readUInt32LE(at + 12))
  }
  return undefined
}

function comparedPages(file: Buffer, directory: Buffer): Signature {
  const [flags, hashes] = [directory.readUInt32BE(12), directory.readUInt32BE(16)]
  const [pages, limit] = [directory.readUInt32BE(28), directory.readUInt32BE(32)]
  const [hashSize, pageSize] = [directory.readUInt8(36), 2 ** directory.readUInt8(39)]
  let wrong = 0
  for (let page = 0; page < pages; page++) {
    const bytes = file.subarray(page * pageSize, Math.min((page + 1) * pageSize, limit))
    const signed = directory.subarray(hashes + page * hashSize, hashes + (page + 1) * hashSize)
    if (!createHash('sha256').update(bytes).digest().subarray(0, hashSize).equals(signed)) wrong++
  }
  return { isAdHoc: (flags & adHoc) !== 0, pages, wrong }
}
