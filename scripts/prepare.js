/**
 * Builds the program in the clone that npm makes to install it from git, as pre-commit does: there npm runs `prepare` and
 * not `prepack`. In a checkout npm runs it after `npm ci` as well, which leaves building to `npm run build`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

/** npm sets this for what it starts in such a clone, and for nothing else: `lib/git.js` of pacote. */
const isCloneOfNpm = process.env._PACOTE_NO_PREPARE_ !== undefined

// With `--global` npm passes that setting on, and so does not install the dependencies of the clone.
const { npm_config_global: _, ...env } = process.env

function npm(...args) {
  // Standard output belongs to the npm that started this.
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...args], {
    env,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(1)
}

if (isCloneOfNpm) {
  if (!existsSync('node_modules/tsx')) npm('ci', '--include=dev', '--include=optional', '--ignore-scripts')
  npm('run', 'build')
}
