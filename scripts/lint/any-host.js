import { builtinModules } from 'node:module'
import { onImports } from './source-files.js'

const builtIn = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)])
const globals = new Set(['Buffer', 'process', 'global', 'require', '__dirname', '__filename', 'setImmediate'])

/** Lint rule: code that runs in a browser too has no module and no global of Node.js. */
export const anyHost = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      module: '{{name}} is of Node.js; this code runs in a browser too.',
      global: '{{name}} is a global of Node.js; this code runs in a browser too.',
    },
  },
  create(context) {
    return {
      ...onImports((node, name) => {
        if (builtIn.has(name) || name.startsWith('node:')) {
          context.report({ node, messageId: 'module', data: { name } })
        }
      }),
      Program(node) {
        const scope = context.sourceCode.getScope(node)
        for (const { identifier } of scope.through) reportGlobal(identifier)
        // Globals that a configuration declares are no longer among those that lead out of the file.
        for (const { identifiers, name, references } of scope.variables) {
          if (identifiers.length === 0 && globals.has(name))
            references.forEach((one) => reportGlobal(one.identifier))
        }
      },
      TSQualifiedName({ left }) {
        if (left.name === 'NodeJS')
          context.report({ node: left, messageId: 'global', data: { name: 'NodeJS' } })
      },
      'MemberExpression[object.name="globalThis"]'({ property }) {
        reportGlobal(property)
      },
      'MemberExpression[object.type="MetaProperty"]'({ object, property }) {
        if (['dirname', 'filename'].includes(property.name)) {
          context.report({
            node: object,
            messageId: 'global',
            data: { name: `import.meta.${property.name}` },
          })
        }
      },
    }
    function reportGlobal(node) {
      if (globals.has(node.name)) context.report({ node, messageId: 'global', data: { name: node.name } })
    }
  },
}
