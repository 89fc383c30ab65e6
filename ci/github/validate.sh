#!/usr/bin/env bash
# The step of action.yml that checks. Its inputs are in INPUT_…; the status goes to the outputs, and the last step ends with
# it, so that reports are uploaded before.
set -euo pipefail

reports="$RUNNER_TEMP/gloo-values"
mkdir -p "$reports"
sarif="$reports/report.sarif"
markdown="$reports/report.md"
rm -f "$sarif" "$markdown"

arguments=(--format github --output "sarif=$sarif" --output "markdown=$markdown" --fail-on "$INPUT_FAIL_ON")
[[ -z $INPUT_CONFIG ]] || arguments+=(--config "$INPUT_CONFIG")
while IFS= read -r line; do [[ -z $line ]] || arguments+=("$line"); done <<<"$INPUT_ARGS"
while IFS= read -r line; do [[ -z $line ]] || arguments+=(--values "$line"); done <<<"$INPUT_VALUES"

files=()
while IFS= read -r line; do [[ -z $line ]] || files+=("$line"); done <<<"$INPUT_FILES"

if [[ $INPUT_CHANGED_ONLY == true && -n ${GITHUB_BASE_REF:-} ]]; then
  git fetch --quiet --no-tags --depth=1 origin "$GITHUB_BASE_REF"
  changed=()
  while IFS= read -r -d '' name; do changed+=("$name"); done < <(
    git diff --name-only -z --diff-filter=d --relative FETCH_HEAD -- "${files[@]}" \
      | { grep -zE '\.(ya?ml|tf)$' || true; }
  )
  if [[ ${#changed[@]} -eq 0 ]]; then
    echo 'gloo-values: the pull request changes no file that may hold values'
    echo 'status=0' >>"$GITHUB_OUTPUT"
    exit 0
  fi
  files=("${changed[@]}")
fi

status=0
read -ra command <<<"$INPUT_COMMAND"
"${command[@]}" validate "${arguments[@]}" "${files[@]}" || status=$?
echo "status=$status" >>"$GITHUB_OUTPUT"
[[ ! -f $sarif ]] || echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
if [[ -f $markdown ]]; then
  echo "markdown=$markdown" >>"$GITHUB_OUTPUT"
  cat "$markdown" >>"$GITHUB_STEP_SUMMARY"
fi
