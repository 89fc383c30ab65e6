import { TextError } from '../../text/text-error.ts'

/** The first thing that keeps a document from being read. */
export class YamlError extends TextError {}
