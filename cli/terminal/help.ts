export const mainHelp = `gloo-values checks Helm values of Gloo Platform before "helm upgrade" does.

Usage: gloo-values COMMAND [OPTIONS]

Commands:
  validate   check values files against the chart's schema and rules
  values     print the values that Helm would pass to the chart
  migrate    rewrite values files for a newer chart version
  schema     print the JSON Schema for editors
  rules      list what validate can report
  explain    show what a rule requires, why, and how to fix it
  helm       check the values of helm upgrade, install or template; then run it
  generate   write the charts and schemas from the model (in a checkout only)

Options:
  --help     this text; also after a command
  --version  the version of this program
`

/** What names the layers of a release, and who reads them. */
const layerOptions = `  -f, --values FILE        a layer; for more, repeat it or use commas
      --set KEY=VALUE      overrides all files, as with Helm; also --set-json,
                           --set-string, --set-file and --set-literal
      --helm-version V     version of Helm to merge as (default: 4.3.1)
      --root KEY           the key of an umbrella chart that holds this chart's
                           values; parent.child for a nested one
      --max-file-size SIZE such as 20MB (default: 10MB)
      --chart NAME         gloo-platform, gloo-platform-crds or gloo-operator
                           (default: decided by the sections found)
`

export const validateHelp = `Check values files as Helm would merge them.

Usage: gloo-values validate [OPTIONS] [FILE|FOLDER|PATTERN...]

  gloo-values validate -f base.yaml -f prod.yaml     one release of two layers
  gloo-values validate clusters/*.yaml               a release for each file
  gloo-values validate -f base.yaml clusters/        base.yaml below each
  gloo-values validate                               all releases of the
                                                     gloo-values.config.yaml
  gloo-values validate apps/                         also values inside Argo CD,
                                                     Flux, helmfile, Kustomize,
                                                     Terraform, and custom
                                                     resources in manifests
  sops -d values.yaml | gloo-values validate -       standard input

Options:
${layerOptions}      --chart-version V    chart version to validate for, such as 2.6 or 2.6.3
                           (default: the newest known)
      --chart-source WHOSE published (default), or ours: the chart of this
                           project, and report values that it does not render
      --config FILE        use it instead of the gloo-values.config.yaml found
                           above each values file; --no-config uses none
      --rule ID=LEVEL      off, info, warning or error; repeatable
      --policy NAME        require production, require-fips or
                           require-license-secret; repeatable
      --require-reason     comments that suppress findings require a reason
      --baseline FILE      known findings, which are not reported again
      --write-baseline     write the current findings to the baseline
      --format FORMAT      text (default), oneline, json, sarif, junit, github,
                           gitlab or markdown
      --output FORMAT=FILE also write a report to a file; repeatable
      --fail-on SEVERITY   lowest severity that makes the exit status 1:
                           error (default), warning or info
      --placeholder REGEX  value that is filled in later, such as
                           '\\$\\{\\w+\\}'; repeatable
      --color WHEN         auto (default), always or never
      --quiet              print only what makes the run fail; no summary
      --max-findings N     findings reported for each rule and file
                           (default: 100); all: no limit. All are counted
      --fix                apply the safe fixes to the files
      --fix-unsafe         also fixes that may change the meaning
      --fix-dry-run        print the fixes as a diff; write nothing
      --help               this text

Exit status (with --fix, for the findings that are left):
  0  no finding at or above --fail-on
  1  at least one
  2  wrong usage, or a file that cannot be read, parsed or written
  3  internal error
`

export const helmHelp = `Check the values of a Helm command, then run Helm with the same arguments.

Usage: gloo-values helm [OPTIONS] upgrade|install|template [HELM OPTIONS]

  gloo-values helm upgrade gloo gloo-platform/gloo-platform -f prod.yaml
  gloo-values helm --policy production upgrade gloo ./chart -f prod.yaml
  gloo-values helm --root gloo upgrade all ./umbrella -f prod.yaml
  helm gloo-values upgrade gloo gloo-platform/gloo-platform -f prod.yaml
                                                     with the plugin of Helm

Files and flags are checked as this Helm merges them; where an upgrade reuses
the values of the release, gloo-values asks Helm for them and checks the merged
values. Findings go to standard error. If the check does not end with status 0,
Helm does not run; otherwise the exit status is that of Helm.

Options before the command of Helm: those of "gloo-values validate", and
      --report-only        run Helm whatever is found
      --help               this text

Environment:
  HELM_BIN   the Helm to run (default: helm); a plugin gets it from Helm
`

export const schemaHelp = `Print the JSON Schema with which editors complete and check values files.

Usage: gloo-values schema [OPTIONS]

Options:
      --chart NAME         gloo-platform (default), gloo-platform-crds or
                           gloo-operator
      --chart-version V    such as 2.6; default: the newest known
      --config             the schema of gloo-values.config.yaml instead
      --help               this text

Save it next to your values file and name it on the first line of that file:
  # yaml-language-server: $schema=gloo-platform-2.7.json
`

export const valuesHelp = `Print what .Values would be in the chart. Nothing is checked.
The gloo-values.config.yaml is not read: name layers and versions here.

Usage: gloo-values values [OPTIONS]

  gloo-values values -f base.yaml -f prod.yaml --set redis.address=r:6379
  gloo-values values -f prod.yaml --only-user --origins      what sets each

Options:
${layerOptions}      --chart-version V    chart version whose defaults are used
      --format FORMAT      yaml (default) or json
      --only-user          without the chart's defaults
      --origins            show what sets each value, and what it overrides
      --show-secrets       print secrets instead of ******
      --help               this text

Exit status:
  0  printed
  2  wrong usage, or something that Helm refuses to read
  3  internal error
`

export const migrateHelp = `Show as a diff what to change in values files for a newer chart version.

Usage: gloo-values migrate --from V [OPTIONS] FILE|FOLDER|PATTERN...

  gloo-values migrate --from 2.4 --to 2.7 prod.yaml
  gloo-values migrate --from 2.4 --to 2.7 --write clusters/

Options:
      --from V             current chart version of the values, such as 2.4
      --to V               target chart version (default: the newest known)
  -f, --values FILE        the same as FILE
      --write              write the files, each as a whole or not at all
      --helm-version V     version of Helm to merge as (default: 4.3.1)
      --root KEY           the key of an umbrella chart that holds this chart's
                           values
      --max-file-size SIZE such as 20MB (default: 10MB)
      --format FORMAT      text (default) or json
      --help               this text

Comments, quotes and order stay. A comment above or next to a removed value
is removed too; comments of sections that become empty stay.
What you have to decide is listed, with advice.
docs/migrate.md lists every value that has moved. Check the result with
gloo-values validate --chart-version V.

Exit status:
  0  nothing is left to do
  1  something is left to decide or to write
  2  wrong usage, or a file that cannot be read, parsed or written
  3  internal error
`

export const rulesHelp = `List what validate can report: rule, severity, whether it offers a fix.

Usage: gloo-values rules [OPTIONS]

Options:
      --format FORMAT      text (default) or json
      --help               this text
`

export const explainHelp = `Show what a rule requires, why, and how to fix its findings.

Usage: gloo-values explain RULE...

  gloo-values explain duplicate-key

Options:
      --help               this text

See gloo-values rules for the list.
`
