import type { MemoryBudget } from '../../text/memory-budget.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { SequenceNode, MappingNode, ValueNode } from '../../values/values-tree.ts'
import type { Scanner } from '../scanner/scanner.ts'
import type { Token, TokenKind } from '../scanner/token.ts'
import { sequenceNode } from '../nodes/sequence-node.ts'
import { costOf, takeMemory } from '../nodes/value-budget.ts'
import { Aliases } from './aliases.ts'
import { readDirectives, type TagHandles } from './directives.ts'
import { unexpected, type Expected } from './grammar-errors.ts'
import { collectionKey, keyOf, withKnownName, type Key } from './keys.ts'
import { MappingBuilder, trailOf, type Oddities, type Trail } from './mapping-builder.ts'
import { readProperties } from './properties.ts'
import { RefusedNodes } from './refused-nodes.ts'
import { readScalar } from './scalars.ts'
import { Words } from './words.ts'

/**
 * Where a value is: in brackets, in lines of its own, or after the key of a mapping in lines, where a list may be
 * in the column of the key.
 */
type Position = 'flow' | 'block' | 'behind-key'

/**
 * Makes values of the tokens of one document by the grammar of libyaml, in linear time. Throws a `YamlError` at what
 * Helm refuses.
 */
export class DocumentReader {
  private readonly words: Words
  private readonly oddities: Oddities
  private readonly budget: MemoryBudget
  private readonly aliases = new Aliases()
  private readonly refused = new RefusedNodes()
  /** Keys that were read, so that one text represents a key of many mappings. */
  private readonly keys = new Map<string, string>()
  private handles: TagHandles = new Map()
  /** Brackets that are open. */
  private readonly brackets: Token[] = []

  constructor(scanner: Scanner, file: SourceFile, oddities: Oddities) {
    this.words = new Words(scanner, file)
    this.oddities = oddities
    this.budget = file.budget
  }

  /** The root of the first document, and the token behind it; no root for a text without documents. */
  read(): { root?: ValueNode; next: Token } {
    const { words } = this
    if (words.isAt('stream-end')) return { next: words.next }
    this.handles = readDirectives(words)
    const isOpened = words.isAt('document-start')
    if (isOpened) words.take()
    const root = isOpened && documentEnds.has(words.kind) ? this.missing(0) : this.value('block', 0)
    this.refused.refuse(root)
    // Helm looks at the next word before it stops, and refuses what is none.
    return { root, next: words.next }
  }

  private value(position: Position, depth: number, trail?: Trail): ValueNode {
    const { words, aliases } = this
    if (words.isAt('alias')) {
      const alias = words.take()
      return aliases.resolve(alias.text, depth, words.locationOf(alias)).node
    }
    const properties = readProperties(words, this.handles)
    const anchor = properties?.anchor
    if (this.isScalar(position, properties !== undefined)) {
      const { node, source } = readScalar(words, properties?.tag)
      aliases.count(depth, node.location!)
      takeMemory(this.budget, costOf.scalar, node.location!)
      if (anchor !== undefined) aliases.setScalar(anchor, node, source)
      this.refused.addIfNotFinite(node)
      return node
    }
    return this.collection(depth, anchor, trail)
  }

  /** Whether a scalar is next: a text, or nothing after an anchor or a tag. */
  private isScalar(position: Position, hasProperties: boolean): boolean {
    const { kind } = this.words
    if (kind === 'scalar') return true
    if (kind === 'flow-sequence-start' || kind === 'flow-mapping-start') return false
    if (kind === 'block-entry' && position === 'behind-key') return false
    const startsBlock = kind === 'block-sequence-start' || kind === 'block-mapping-start'
    if (startsBlock && position !== 'flow') return false
    if (hasProperties) return true
    throw this.unexpected('value')
  }

  private collection(depth: number, anchor: string | undefined, trail: Trail | undefined): ValueNode {
    const { aliases, words } = this
    const open = anchor === undefined ? undefined : aliases.open(anchor, depth)
    aliases.count(depth, words.locationOf(words.next))
    const node = this.opened(depth, trail)
    takeMemory(this.budget, costOf[node.kind], node.location!)
    if (open !== undefined) aliases.close(open, node)
    return node
  }

  private opened(depth: number, trail: Trail | undefined): ValueNode {
    const { words } = this
    if (words.isAt('flow-sequence-start')) return this.flowSequence(depth, trail)
    if (words.isAt('flow-mapping-start')) return this.flowMapping(depth, trail)
    if (words.isAt('block-mapping-start')) return this.blockMapping(depth, trail)
    if (words.isAt('block-sequence-start')) return this.blockSequence(depth, trail)
    return this.listInColumnOfKey(depth, trail)
  }

  private blockSequence(depth: number, trail: Trail | undefined): SequenceNode {
    const { words } = this
    const { start } = words.take()
    const items: ValueNode[] = []
    while (words.isAt('block-entry')) items.push(this.item(afterDash, depth, trail, items.length))
    if (!words.isAt('block-end')) throw this.unexpected('item')
    words.take()
    return sequenceNode(items, words.locationFrom(start))
  }

  private listInColumnOfKey(depth: number, trail: Trail | undefined): SequenceNode {
    const { words } = this
    const { start } = words.next
    const items: ValueNode[] = []
    while (words.isAt('block-entry')) {
      items.push(this.item(afterDashInColumnOfKey, depth, trail, items.length))
    }
    return sequenceNode(items, words.locationFrom(start))
  }

  /** A dash with its value, which is missing where one of some tokens follows. */
  private item(
    ends: ReadonlySet<TokenKind>,
    depth: number,
    parent: Trail | undefined,
    index: number,
  ): ValueNode {
    this.words.take()
    if (ends.has(this.words.kind)) return this.missing(depth + 1)
    return this.value('block', depth + 1, trailOf(parent, index))
  }

  private blockMapping(depth: number, trail: Trail | undefined): MappingNode {
    const { words } = this
    const { start } = words.take()
    const builder = this.mappingBuilder(trail)
    while (words.isAt('key')) {
      words.take()
      const key = afterKey.has(words.kind) ? this.missingKey(depth + 1) : this.key('behind-key', depth + 1)
      this.addValue(builder, key, 'behind-key', depth + 1, afterKey)
    }
    if (!words.isAt('block-end')) throw this.unexpected('key')
    words.take()
    return builder.finish(words.locationFrom(start))
  }

  private flowSequence(depth: number, trail: Trail | undefined): SequenceNode {
    const { words } = this
    const { start } = this.openBracket()
    const items: ValueNode[] = []
    while (!words.isAt('flow-sequence-end')) {
      if (items.length > 0) this.takeComma()
      if (words.isAt('flow-sequence-end')) break
      const inner = trailOf(trail, items.length)
      items.push(words.isAt('key') ? this.pair(depth + 1, inner) : this.value('flow', depth + 1, inner))
    }
    this.closeBracket()
    return sequenceNode(items, words.locationFrom(start))
  }

  /** A key with its value among the items of a sequence: a mapping. */
  private pair(depth: number, trail: Trail): MappingNode {
    const { words } = this
    const { start } = words.next
    const first = words.locationOf(words.next)
    this.aliases.count(depth, first)
    takeMemory(this.budget, costOf.mapping, first)
    const builder = this.mappingBuilder(trail)
    words.take()
    const isMissing = afterKeyInSequence.has(words.kind)
    // Where the key is missing, libyaml goes over the token that shows it.
    if (isMissing) words.take()
    const key = isMissing ? this.missingKey(depth + 1) : this.key('flow', depth + 1)
    this.addValue(builder, key, 'flow', depth + 1, afterValueInSequence)
    return builder.finish(words.locationFrom(start))
  }

  private flowMapping(depth: number, trail: Trail | undefined): MappingNode {
    const { words } = this
    const { start } = this.openBracket()
    const builder = this.mappingBuilder(trail)
    for (let isFirst = true; !words.isAt('flow-mapping-end'); isFirst = false) {
      if (!isFirst) this.takeComma()
      if (words.isAt('flow-mapping-end')) break
      if (!words.isAt('key')) {
        const key = this.key('flow', depth + 1)
        builder.add(key, this.missing(depth + 1))
        continue
      }
      words.take()
      const key = afterKeyInMapping.has(words.kind) ? this.missingKey(depth + 1) : this.key('flow', depth + 1)
      this.addValue(builder, key, 'flow', depth + 1, afterValueInMapping)
    }
    this.closeBracket()
    return builder.finish(words.locationFrom(start))
  }

  private openBracket(): Token {
    const opening = this.words.take()
    this.brackets.push(opening)
    return opening
  }

  private takeComma(): void {
    if (!this.words.isAt('flow-entry')) throw this.unexpected('comma')
    this.words.take()
  }

  private closeBracket(): void {
    this.words.take()
    this.brackets.pop()
  }

  private key(position: Position, depth: number): Key {
    const { aliases, words } = this
    if (words.isAt('alias')) {
      const location = words.locationOf(words.next)
      const { node, source } = aliases.resolve(words.take().text, depth, location)
      return keyOf(node, source, location)
    }
    const properties = readProperties(words, this.handles)
    const anchor = properties?.anchor
    if (!this.isScalar(position, properties !== undefined)) {
      throw collectionKey(this.collection(depth, anchor, undefined).location!)
    }
    const { node, source, isMerge } = readScalar(words, properties?.tag)
    if (anchor !== undefined) aliases.setScalar(anchor, node, source)
    this.refused.addIfNotFinite(node)
    if (isMerge) return { location: node.location!, isMerge }
    aliases.count(depth, node.location!)
    takeMemory(this.budget, costOf.entry, node.location!)
    return withKnownName(this.keys, keyOf(node, source, node.location!))
  }

  private missingKey(depth: number): Key {
    return keyOf(this.missing(depth), '', this.words.locationOfMissing())
  }

  /** Takes the colon and the value of a key; the value is missing where one of some tokens follows. */
  private addValue(
    builder: MappingBuilder,
    key: Key,
    position: Position,
    depth: number,
    ends: ReadonlySet<TokenKind>,
  ): void {
    const hasColon = this.words.isAt('value')
    if (hasColon) this.words.take()
    const isMissing = !hasColon || ends.has(this.words.kind)
    const value = isMissing ? this.missing(depth) : this.value(position, depth, builder.trailOf(key))
    builder.add(key, value)
  }

  private missing(depth: number): ValueNode {
    const location = this.words.locationOfMissing()
    this.aliases.count(depth, location)
    takeMemory(this.budget, costOf.scalar, location)
    return { kind: 'scalar', value: null, style: 'plain', location }
  }

  private mappingBuilder(trail: Trail | undefined): MappingBuilder {
    return new MappingBuilder(trail, this.oddities, this.refused, this.budget)
  }

  private unexpected(expected: Expected): Error {
    return unexpected(this.words, expected, this.brackets.at(-1))
  }
}

/** Tokens after which a value is missing. */
const documentEnds = new Set<TokenKind>([
  'yaml-directive',
  'tag-directive',
  'document-start',
  'document-end',
  'stream-end',
])
const afterDash = new Set<TokenKind>(['block-entry', 'block-end'])
const afterDashInColumnOfKey = new Set<TokenKind>(['block-entry', 'key', 'value', 'block-end'])
const afterKey = new Set<TokenKind>(['key', 'value', 'block-end'])
const afterValueInSequence = new Set<TokenKind>(['flow-entry', 'flow-sequence-end'])
const afterValueInMapping = new Set<TokenKind>(['flow-entry', 'flow-mapping-end'])
const afterKeyInSequence = new Set<TokenKind>(['value', ...afterValueInSequence])
const afterKeyInMapping = new Set<TokenKind>(['value', ...afterValueInMapping])
