import { onDemandName } from './on-demand.ts'

const functions = ['renderReport', 'validate']

/** What programs import, as CommonJS and as an ES module: nothing is loaded before a function is called. */
export function apiFiles(module: string): Record<string, string> {
  const code = `require("./${onDemandName}.cjs")["${module}"]`
  const asCommonJs = functions.map(
    (name) => `exports.${name} = async (...args) => ${code}.${name}(...args)\n`,
  )
  const asModule = functions.map((name) => `export const ${name} = api.${name}\n`)
  return {
    'index.cjs': `'use strict'\n${asCommonJs.join('')}`,
    'index.mjs': `import api from './index.cjs'\n${asModule.join('')}`,
  }
}
