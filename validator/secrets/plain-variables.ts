/** Variables of which everybody knows that they hold no secret, so that their values are shown. */
const plainVariables = [
  // The runtime of Go: pkg.go.dev/runtime#hdr-Environment_Variables.
  /^GO(?:MAXPROCS|MEMLIMIT|GC|DEBUG|TRACEBACK)$/,
  // What is logged, and how.
  /(?:^|_)LOG_?(?:LEVEL|FORMAT|ENCODING)$/i,
  // What the downward API of Kubernetes fills in, by the names that its documentation uses.
  /^(?:MY_)?(?:POD_(?:NAME|NAMESPACE|IP|UID|SERVICE_ACCOUNT)|NODE_(?:NAME|IP)|HOST_IP)$/,
  // Time zone and language of the process: POSIX.
  /^(?:TZ|LANG|LANGUAGE|LC_[A-Z]+)$/,
]

/** A feature toggle gives nothing away, whatever its name. */
const toggles = /^(?:true|false|on|off|yes|no|enabled|disabled)$/i

export function isPlainVariable(name: string, value: string): boolean {
  return toggles.test(value) || plainVariables.some((pattern) => pattern.test(name))
}
