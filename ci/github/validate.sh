#!/usr/bin/env bash
# The step of action.yml that checks. Its inputs are in INPUT_…; the status goes to the outputs, and the last step ends with
# it, so that reports are uploaded before. It also runs with the bash 3.2 of macOS, to which an empty array is not set.
set -euo pipefail

reports="$RUNNER_TEMP/gloo-values"
mkdir -p "$reports"
sarif="$reports/report.sarif"
markdown="$reports/report.md"
rm -f "$sarif" "$markdown"

# A layer may have any name and be anywhere. What no run reads is prose, pictures and program code, with endings that
# no input has; renamed and deleted files count with their old names.
changes_what_is_read() {
  local changed="$reports/changed" name
  local inputs="$INPUT_FILES $INPUT_VALUES $INPUT_CONFIG $INPUT_ARGS $INPUT_COMMAND"
  if ! { git fetch --quiet --no-tags --depth=1 origin "$GITHUB_BASE_REF" \
    && git diff --name-only -z --no-renames --ignore-submodules=none FETCH_HEAD >"$changed"; }; then
    echo '::warning::gloo-values checks everything: git does not tell what the pull request changes'
    return 0
  fi
  while IFS= read -r -d '' name; do
    case $name in
      *.adoc | *.md | *.rst) ;;
      *.gif | *.ico | *.jpeg | *.jpg | *.pdf | *.png | *.svg | *.webp) ;;
      *.go | *.java | *.js | *.jsx | *.kt | *.py | *.rb | *.rs | *.ts | *.tsx) ;;
      *) return 0 ;;
    esac
    [[ $inputs != *".${name##*.}"* ]] || return 0
  done <"$changed"
  return 1
}

if [[ $INPUT_CHANGED_ONLY == true && -n ${GITHUB_BASE_REF:-} ]] && ! changes_what_is_read; then
  echo 'gloo-values: not run, the pull request changes no file that may hold values'
  echo 'status=0' >>"$GITHUB_OUTPUT"
  exit 0
fi

arguments=(--format github --output "sarif=$sarif" --output "markdown=$markdown" --fail-on "$INPUT_FAIL_ON")
[[ -z $INPUT_CONFIG ]] || arguments+=(--config "$INPUT_CONFIG")
while IFS= read -r line; do [[ -z $line ]] || arguments+=("$line"); done <<<"$INPUT_ARGS"
while IFS= read -r line; do [[ -z $line ]] || arguments+=(--values "$line"); done <<<"$INPUT_VALUES"
while IFS= read -r line; do [[ -z $line ]] || arguments+=("$line"); done <<<"$INPUT_FILES"

status=0
read -ra command <<<"$INPUT_COMMAND"
"${command[@]}" validate "${arguments[@]}" || status=$?
echo "status=$status" >>"$GITHUB_OUTPUT"
[[ ! -f $sarif ]] || echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
if [[ -f $markdown ]]; then
  echo "markdown=$markdown" >>"$GITHUB_OUTPUT"
  cat "$markdown" >>"$GITHUB_STEP_SUMMARY"
fi
