import type { Chart } from '../../schema/model/chart.ts'
import type { Component } from '../../schema/model/component.ts'

/** What the words of a skeleton or part see. */
export interface Scope {
  chart: Chart
  component: Component & NamedByCaller
  /** Where values paths with a dot in front start: the section of the component, or of one of its containers. */
  section: string
  /** Texts that a skeleton takes in by name. */
  parts: Readonly<Record<string, Part>>
  /** What `{{name}}` and the like represent. */
  context: object
}

/** A part of the template, or what makes the text in its place. */
export type Part = string | (() => string)

/** A template for several components is given `name` and `namespace` by each of them, beside the root context. */
export interface NamedByCaller {
  namedByCaller?: true
}
