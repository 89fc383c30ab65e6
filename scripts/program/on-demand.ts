import type { Metafile, Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { basename, dirname, relative } from 'node:path'
import { repository } from '../helm/helm.ts'
import { onDemandRules, ruleHead } from './on-demand-rules.ts'
import { isRuleModule, ruleModulePath } from './rule-modules.ts'
import { cutTexts } from './without-rule-texts.ts'

/** The file of the program with most of what a plain run does not need; it is as large as what each run loads. */
export const onDemandName = 'on-demand'

/** Small files, with what many runs need. */
const setFlags = 'set-flags'
const unknownKeys = 'unknown-keys'
const rulesAboutKeys = 'rules-about-keys'

/**
 * Modules that are imported at the top of their importers, but load when one of these functions is called. The language
 * calls it `import defer`; Node.js does not have it yet.
 */
const deferred: Readonly<Record<string, { file: string; names: readonly string[] }>> = {
  'schema/gloo-platform/aws/services.ts': {
    file: rulesAboutKeys,
    names: ['awsServices', 'controllerOf', 'itemsOf'],
  },
  'schema/gloo-platform/generated-secrets.ts': { file: onDemandName, names: ['generatedSecrets'] },
  'schema/gloo-platform/istio/images.ts': { file: rulesAboutKeys, names: ['istioImages'] },
  'schema/model/migration.ts': { file: unknownKeys, names: ['migrationWords'] },
  'validator/check/check-resource.ts': { file: onDemandName, names: ['checkResource'] },
  'validator/schema/check-template.ts': { file: onDemandName, names: ['checkTemplate'] },
  'validator/schema/unknown-key.ts': { file: unknownKeys, names: ['reportNearKey', 'reportUnknownKey'] },
  'validator/set-flags/json-value.ts': { file: setFlags, names: ['readJson'] },
  'validator/set-flags/set-flag.ts': { file: setFlags, names: ['applyFlag', 'readFlags', 'writeFlag'] },
  'validator/sources/read-text.ts': { file: onDemandName, names: ['readText'] },
}

const prefix = `${onDemandName}:`
const isData = (path: string): boolean => path.endsWith('.json')

/** The file of the program that has a module which is loaded on demand. */
function fileOf(path: string): string {
  return isRuleModule(path) ? rulesAboutKeys : (deferred[path]?.file ?? onDemandName)
}

export interface OnDemand {
  /** Paths of modules. */
  modules: string[]
  /** Paths of JSON, each for a file beside the program. */
  data: string[]
}

/** What is loaded on demand: whatever is imported with `import()`, and what is said above and in rules. */
export async function loadedOnDemand({ inputs }: Metafile): Promise<OnDemand> {
  const imported = Object.values(inputs).flatMap(({ imports }) =>
    imports
      .filter(({ kind, external }) => kind === 'dynamic-import' && external !== true)
      .map(({ path }) => path),
  )
  const rules = await onDemandRules(Object.keys(inputs))
  const all = [...new Set([...imported, ...Object.keys(deferred), ...rules])].sort()
  return { modules: all.filter((path) => !isData(path)), data: all.filter(isData) }
}

/**
 * An entry for each file: it exports its modules under their paths. It imports what the program starts with, so that
 * all entries share the same modules, which then are one file.
 */
export function onDemandEntries(modules: readonly string[], start: readonly string[]): [string[], Plugin] {
  const files = new Map<string, string[]>()
  for (const path of modules) files.set(fileOf(path), [...(files.get(fileOf(path)) ?? []), path])
  const plugin: Plugin = {
    name: 'on-demand-entries',
    setup(build) {
      const filter = new RegExp(`^(?:${[...files.keys()].join('|')})$`)
      build.onResolve({ filter }, ({ path, kind }) =>
        kind === 'entry-point' ? { path, namespace: onDemandName } : undefined,
      )
      build.onLoad({ filter: /./, namespace: onDemandName }, ({ path }) => ({
        contents: [
          ...start.map((module) => `import ${JSON.stringify(`./${module}`)}\n`),
          ...files
            .get(path)!
            .map((module) => `export * as ${JSON.stringify(module)} from ${JSON.stringify(`./${module}`)}\n`),
        ].join(''),
        resolveDir: repository,
      }))
    },
  }
  return [[...files.keys()], plugin]
}

/** Leaves the places at which modules are loaded on demand open, for `fillIn`. */
export function onDemandImports(modules: readonly string[]): Plugin {
  return {
    name: 'on-demand-imports',
    setup(build) {
      build.onResolve(
        { filter: /^[^:]*$/ },
        async ({ path, kind, importer, namespace, resolveDir, pluginData }) => {
          if (pluginData === resolved) return undefined
          const isDynamic = kind === 'dynamic-import'
          const isNamed = [...Object.keys(deferred), ...modules.filter(isRuleModule)].some(
            (module) => basename(module) === basename(path),
          )
          if (!isDynamic && !isNamed) return undefined
          const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: resolved })
          const name = relative(repository, found.path).replaceAll('\\', '/')
          if (isDynamic) return { path: prefix + name, external: true }
          if (namespace === onDemandName)
            return isRuleModule(name) ? { path: found.path, namespace: 'whole-rule' } : undefined
          // A module for each importer, so that the files do not share it.
          return name in deferred ? { path: `${importer}:${name}`, namespace: 'deferred' } : undefined
        },
      )
      build.onLoad({ filter: /./, namespace: 'deferred' }, ({ path: ofImporter }) => {
        const path = ofImporter.slice(ofImporter.lastIndexOf(':') + 1)
        const { names } = deferred[path]!
        const contents = names.map(
          (name) => `export const ${name} = (...args) => ${loaded(path)}.${name}(...args)`,
        )
        return { contents: contents.join('\n') }
      })
      build.onLoad({ filter: /./, namespace: 'whole-rule' }, async ({ path }) => ({
        contents: cutTexts(await readFile(path, 'utf8'), path),
        loader: 'ts',
        resolveDir: dirname(path),
      }))
      build.onLoad({ filter: ruleModulePath, namespace: 'file' }, async ({ path }) => {
        const name = relative(repository, path).replaceAll('\\', '/')
        if (!modules.includes(name) || !isRuleModule(name)) return undefined
        return { contents: ruleHead(await readFile(path, 'utf8'), name, loaded(name)), loader: 'ts' }
      })
      build.onResolve({ filter: new RegExp(`^${prefix}`) }, ({ path }) => ({ path, external: true }))
    },
  }
}

/** The module as an expression, until `fillIn` knows how it is loaded. */
function loaded(path: string): string {
  return `require(${JSON.stringify(prefix + path)})`
}

/** Marks what esbuild is asked to resolve by the plugin itself. */
const resolved = Symbol('resolved')

/** Completes the code of a file of the program, in which esbuild has made calls of `require` of all imports. */
export function fillIn(code: string): string {
  const call = new RegExp(`(?:[\\w$]+|\\(0,[\\w$.]+\\))\\("${prefix}([^"]+)"\\)`, 'g')
  const filled = code.replace(call, (_, path: string) =>
    isData(path) ? `require("./${basename(path)}")` : `require("./${fileOf(path)}.cjs")["${path}"]`,
  )
  if (filled.includes(prefix)) throw new Error('esbuild writes what is loaded on demand in another way now')
  return filled
}
