/**
 * Stands first in the file to start. Where the file that it loads is missing or damaged, Node.js would print a stack
 * trace and end with the status for findings.
 */
export function coreGuard(core: string): string {
  return `try{require(${JSON.stringify(`./${core}`)})}catch(e){process.exitCode=3;return console.error(
"gloo-values: a part of this program cannot be loaded: "+e.message.split("\\n")[0]+
"\\ninstall gloo-values again; the files of its folder dist belong together")}
`
}
