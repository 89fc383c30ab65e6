import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FixOutcome } from '../../validator/fixes/fix-releases.ts'
import { parseSource } from '../../validator/sources/read-source.ts'
import { toPlain, type MappingNode } from '../../validator/values/values-tree.ts'
import { realDocuments } from '../corpus/documents.ts'
import { fixText, type Wanted } from './fix-text.ts'
import { amountOfDay } from '../share.ts'

const ours = ['documentation-mistakes', 'all-fine'].map((name) =>
  readFileSync(join(import.meta.dirname, '../cli/scenarios/validate', name, 'values.yaml'), 'utf8'),
)
const documents = [...ours, ...realDocuments().map(({ text }) => text)].filter(({ length }) => length < 8000)

const pieces = fc.oneof(
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.constantFrom(
    ...['\n', '\t', '  ', ': ', '- ', '{', '}', '[', ']', '"', "'", ' #', '&a ', '*a', '<<: *a\n'],
  ),
  fc.constantFrom(
    ...['|\n', '---\n', '...\n', '!!str ', '\r', '\r\n', '\uFEFF', '\u2028', '? ', '0x1F', 'yes', 'x'],
  ),
)

/** What people do to keys and values: a letter lost or in the wrong case, quotes put on or forgotten. */
const slips = fc.constantFrom<(text: string, at: number) => string>(
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1),
  (text, at) => atLine(text, at, (line) => line.replace(/: (\w+)/, ': "$1"')),
  (text, at) => atLine(text, at, (line) => line.replace(/: "([^"]*)"/, ': $1')),
  (text, at) => atLine(text, at, (line) => `${line}\n${line}`),
  (text, at) => atLine(text, at, (line) => line.replace(/: /, ':')),
  (text) => text.replaceAll('\n', '\r\n'),
)

const edited = fc
  .constantFrom(...documents)
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(fc.tuple(fc.nat(text.length), slips), { maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(text.length), fc.nat(10), pieces), { maxLength: 2 }),
    ),
  )
  .map(([text, slipped, inserted]) => {
    const slippedText = slipped.reduce((text, [at, slip]) => slip(text, at), text)
    return inserted.reduce(
      (text, [at, remove, piece]) => text.slice(0, at) + piece + text.slice(at + remove),
      slippedText,
    )
  })

describe('random edits of real documents', () => {
  test('are fixed once and for all, and nothing that no fix names changes', () => {
    let fixed = 0
    fc.assert(
      fc.property(edited, fc.constantFrom<Wanted>('safe', 'all'), (before, wanted) => {
        const first = fixText(before, wanted)
        if (first.text === before) return
        fixed++
        expect(fixText(first.text, wanted).text).toBe(first.text)
        expect(lostFrom(commentsOf(before), commentsOf(first.text))).toEqual([])
        const added = lostFrom(commentsOf(first.text), commentsOf(before))
        // One at the end of a line gets a line of its own when its value goes.
        expect(added.filter((comment) => !before.includes(` ${comment}`))).toEqual([])
        const safe = fixText(before, 'safe')
        expect(errorsOf(first, heldBackIn(safe))).toBeLessThanOrEqual(errorsOf(safe))
        const named = first.fixes.applied.map(({ path }) => path.map(String))
        const [all, kept] = [leavesOf(before), leavesOf(before, named)]
        const after = leavesOf(first.text)
        expect(after).toEqual(expect.arrayContaining(kept))
        // What a safe fix names is still there, under another key or in another form.
        if (wanted === 'safe') expect(after.length).toBe(all.length)
      }),
      { numRuns: amountOfDay(2, 600) },
    )
    // Far below what is usual, which is between 60 and 110 of 600.
    expect(fixed).toBeGreaterThan(amountOfDay(2, 20))
  })
})

/** Errors but for those in what got its right name, and those of rules that did not run before: they come to light with it. */
function errorsOf({ validation, fixes }: FixOutcome, heldBack: ReadonlySet<string> = new Set()): number {
  const renamed = fixes.applied.flatMap(({ title, path }) => {
    const [, name] = /^rename to (.*)/.exec(title) ?? []
    return name === undefined ? [] : [[...path.slice(0, -1), name]]
  })
  return validation.report.diagnostics.filter(
    ({ severity, path, ruleId }) =>
      severity === 'error' &&
      !heldBack.has(ruleId) &&
      !renamed.some((one) => one.every((key, index) => key === path[index])),
  ).length
}

/** Rules that a broken value keeps from running. */
function heldBackIn({ validation }: FixOutcome): ReadonlySet<string> {
  return new Set(validation.checked.flatMap(({ heldBack }) => [...heldBack]))
}

function atLine(text: string, at: number, change: (line: string) => string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end)
}

/** Comments on lines of their own. Their order does not count: a move takes its own along. */
function commentsOf(text: string): string[] {
  return [...text.matchAll(/^\s*#[^\r\n]*/gm)].map(([comment]) => comment.trim())
}

/** What the other list does not have, or not as often. */
function lostFrom(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((one) => {
    const index = left.indexOf(one)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** All values with their paths, without those that are named. */
function leavesOf(text: string, named: readonly (readonly string[])[] = []): string[] {
  const { root } = parseSource('values.yaml', text)
  const leaves: string[] = []
  const visit = (value: unknown, path: readonly string[]): void => {
    if (named.some((one) => one.every((key, index) => same(key, path[index])))) return
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
      leaves.push(`${path.join('.')}: ${JSON.stringify(value)}`)
    else for (const [key, item] of Object.entries(value)) visit(item, [...path, key])
  }
  visit(toPlain(root ?? emptyMapping), [])
  return leaves.sort()
}

/** Keys that hold a secret are masked in a finding. */
function same(named: string, key: string | undefined): boolean {
  return named === key || named.endsWith('******')
}

const emptyMapping: MappingNode = { kind: 'mapping', entries: new Map() }
