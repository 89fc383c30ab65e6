import { YamlFault } from './yaml-fault.ts'

/** The text is no YAML, whatever its words mean. */
export class SyntaxFault extends YamlFault {}
