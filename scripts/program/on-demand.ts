import type { Metafile, Plugin } from 'esbuild'
import { basename, join, relative } from 'node:path'
import { repository } from '../helm/helm.ts'

/** The file of the program with all that a plain run does not need. */
export const onDemandName = 'on-demand'

/**
 * Modules that are imported at the top of their importer, but load when one of these functions is called. The language
 * calls it `import defer`; Node.js does not have it yet.
 */
const deferred = [
  {
    importer: 'validator/sources/read-source.ts',
    path: 'validator/sources/read-text.ts',
    names: ['readText'],
  },
  {
    importer: 'validator/schema/check-schema.ts',
    path: 'validator/schema/check-template.ts',
    names: ['checkTemplate'],
  },
  {
    importer: 'validator/check/validate.ts',
    path: 'validator/check/check-resource.ts',
    names: ['checkResource'],
  },
]

const prefix = `${onDemandName}:`
const isData = (path: string): boolean => path.endsWith('.json')

export interface OnDemand {
  /** Paths of modules, for one file. */
  modules: string[]
  /** Paths of JSON, each for a file beside the program. */
  data: string[]
}

/** What is loaded on demand: whatever is imported with `import()`. */
export function loadedOnDemand({ inputs }: Metafile): OnDemand {
  const imported = Object.values(inputs).flatMap(({ imports }) =>
    imports
      .filter(({ kind, external }) => kind === 'dynamic-import' && external !== true)
      .map(({ path }) => path),
  )
  const all = [...new Set([...imported, ...deferred.map(({ path }) => path)])].sort()
  return { modules: all.filter((path) => !isData(path)), data: all.filter(isData) }
}

/** The entry that exports each of these modules under its path. */
export function onDemandEntry(modules: readonly string[]): Plugin {
  return {
    name: 'on-demand-entry',
    setup(build) {
      build.onResolve({ filter: /^on-demand$/ }, ({ path }) => ({ path, namespace: onDemandName }))
      build.onLoad({ filter: /.*/, namespace: onDemandName }, () => ({
        contents: modules
          .map((path) => `export * as ${JSON.stringify(path)} from ${JSON.stringify(`./${path}`)}\n`)
          .join(''),
        resolveDir: repository,
      }))
    },
  }
}

/** Leaves the places at which modules are loaded on demand open, for `fillIn`. */
export const onDemandImports: Plugin = {
  name: 'on-demand-imports',
  setup(build) {
    build.onResolve({ filter: /^[^:]*$/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      const isDeferred = deferred.some(
        (module) => importer === join(repository, module.importer) && path.endsWith(basename(module.path)),
      )
      if (pluginData === resolved || (kind !== 'dynamic-import' && !isDeferred)) return undefined
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: resolved })
      const name = relative(repository, found.path).replaceAll('\\', '/')
      if (kind !== 'dynamic-import') return { path: name, namespace: 'deferred' }
      return { path: prefix + name, external: true }
    })
    build.onLoad({ filter: /./, namespace: 'deferred' }, ({ path }) => {
      const module = `require(${JSON.stringify(prefix + path)})`
      const { names } = deferred.find((one) => one.path === path)!
      const contents = names.map((name) => `export const ${name} = (...args) => ${module}.${name}(...args)`)
      return { contents: contents.join('\n') }
    })
    build.onResolve({ filter: new RegExp(`^${prefix}`) }, ({ path }) => ({ path, external: true }))
  },
}

/** Marks what esbuild is asked to resolve by the plugin itself. */
const resolved = Symbol('resolved')

/** Completes the code of a file of the program, in which esbuild has made calls of `require` of all imports. */
export function fillIn(code: string): string {
  const filled = code.replace(new RegExp(`[\\w$]+\\("${prefix}([^"]+)"\\)`, 'g'), (_, path: string) =>
    isData(path) ? `require("./${basename(path)}")` : `require("./${onDemandName}.cjs")["${path}"]`,
  )
  if (filled.includes(prefix)) throw new Error('esbuild writes what is loaded on demand in another way now')
  return filled
}
