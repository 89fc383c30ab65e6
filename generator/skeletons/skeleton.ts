import Handlebars from 'handlebars'
import { createIntents } from './intents.ts'
import type { Scope } from './scope.ts'

/** The text that a skeleton becomes in a scope; `name` is how errors speak of it. */
export function renderSkeleton(name: string, skeleton: string, scope: Scope): string {
  const handlebars = Handlebars.create()
  const intents = createIntents(name, scope)
  handlebars.registerHelper(intents)
  handlebars.registerPartial(scope.parts as Record<string, string>)
  const write = handlebars.compile(skeleton, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(intents).map((word) => [word, true])),
  })
  return write(scope.context)
}
