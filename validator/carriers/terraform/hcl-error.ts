import { TextError } from '../../text/text-error.ts'

/** What keeps a Terraform file from being read. */
export class HclError extends TextError {}
