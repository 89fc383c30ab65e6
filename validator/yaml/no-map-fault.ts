import { YamlFault } from './yaml-fault.ts'

/** The document is YAML, but a list or a single value: no values file has that at its top. */
export class NoMapFault extends YamlFault {}
