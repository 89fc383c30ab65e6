import { nearestWord } from '../text/nearest-word.ts'
import { knownObjects, objectNames, plainNames } from './objects.ts'

/** What is wrong with a name; the message continues a sentence that names the text. */
export interface NameError {
  message: string
  help: string
  /** Whether a chart that is newer than the model may have the name. */
  isDoubtful?: boolean
}

/** What names are judged by. */
export interface Surroundings {
  helmVersion: string
  functions: ReadonlySet<string>
  /** Whether the chart may define a named template of this name. */
  mayBeNamedTemplate(name: string): boolean
  /** What is wrong with a path below `.Values`; `isCertain` where Helm surely follows it. */
  valuesPathError(names: readonly string[], isCertain: boolean): NameError | undefined
}

export const helmStops = 'Helm stops there'
export const rendersNothing = 'Helm renders nothing for it'

/** The function that stops Helm with a message. */
export const callsFail: NameError = { message: 'calls fail', help: helmStops }

/** A named template that neither the values nor, as far as is known, the chart define. */
export function unknownTemplate(name: string): NameError {
  return {
    message: `includes the named template ${JSON.stringify(name)}, which may not be defined`,
    help: `${helmStops}, unless your chart version defines it: the named templates of a chart can change with every version`,
    isDoubtful: true,
  }
}

/** A function that no Helm of that version has. */
export function unknownFunction(name: string, { functions, helmVersion }: Surroundings): NameError {
  return {
    message: `calls ${name}, which is not a function in Helm ${helmVersion}${suggestionText(name, [...functions])}`,
    help: helmStops,
  }
}

/** What is wrong with the names after `.` or `$`, of which the first is an object of templates. */
export function rootNameError(
  names: readonly string[],
  isCertain: boolean,
  surroundings: Surroundings,
): NameError | undefined {
  const [object, name, ...below] = names
  if (object === 'Values') return surroundings.valuesPathError(names.slice(1), isCertain)
  if (!objectNames.includes(object!)) return unknownName([], object!, objectNames, names.length > 1)
  const known = knownObjects[object!]
  if (known === undefined || name === undefined) return undefined
  if (!known.names.includes(name)) {
    const stops = below.length > 0 || known.missing(surroundings.helmVersion) === 'error'
    return unknownName([object!], name, known.names, stops)
  }
  if (below.length === 0 || !plainNames.has(`${object}.${name}`)) return undefined
  return { message: `reads ${dotted(names)}, but ${dotted([object!, name])} has no fields`, help: helmStops }
}

function unknownName(
  above: readonly string[],
  name: string,
  known: readonly string[],
  stops: boolean,
): NameError {
  return {
    message: `reads ${dotted([...above, name])}, which templates do not have${suggestionText(name, known, above)}`,
    help: stops ? helmStops : rendersNothing,
  }
}

/** `; did you mean .Release.Name?` */
export function suggestionText(name: string, known: readonly string[], above?: readonly string[]): string {
  const near = nearestWord(name, known)
  return near === undefined
    ? ''
    : `; did you mean ${above === undefined ? near.word : dotted([...above, near.word])}?`
}

export function dotted(names: readonly string[]): string {
  return names.map((name) => `.${name}`).join('')
}
