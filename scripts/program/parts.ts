/** The file that every other one of the program loads. */
export const coreName = 'core'

const core = `require("./${coreName}.cjs")`

/**
 * Lets Node.js keep the code that it has compiled for the next start, in the folder of the user's caches: the default of
 * Node.js is one that all users share. Before 22.1 it cannot; where the folder cannot be written it does without.
 */
const compileCache = `{let e=process.env,p=process.platform,d=p=="win32"?e.LOCALAPPDATA:/^\\//.test(e.XDG_CACHE_HOME)?e.XDG_CACHE_HOME:
e.HOME&&e.HOME+(p=="darwin"?"/Library/Caches":"/.cache");d&&require("module").enableCompileCache?.(d+"/gloo-values/compile-cache")}
`

/**
 * Is first in the file to start. Without it Node.js would print a stack trace, and end with the status for findings.
 */
export function startOfProgram(build: string): string {
  return `${compileCache}try{if(${core}.build!=="${build}")throw Error("${coreName}.cjs is of another build")}catch(e){
process.exitCode=3;return console.error("gloo-values: a file of gloo-values cannot be loaded: "+e.message.split("\\n")[0]+
"\\ninstall gloo-values again; all files in its folder dist must be of one build")}
`
}

/**
 * The core says of which build it is; what it loads later asks, because another may have been installed by then. Files
 * of two builds would call each other's functions by the wrong names, which are one or two letters.
 */
export function partOfProgram(file: string, code: string, build: string): string {
  if (file === `${coreName}.cjs`) return `${code}module.exports.build="${build}"\n`
  const error = `Object.assign(Error("${file} is of another build"),{code:"OTHER_BUILD"})`
  return `if(${core}.build!=="${build}")throw ${error};\n${code}`
}
