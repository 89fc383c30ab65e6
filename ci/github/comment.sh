#!/usr/bin/env bash
# The step of action.yml that keeps one comment on the pull request up to date. Without a report, because nothing was
# checked, an older comment says so; no comment is written to say that alone.
set -euo pipefail

# GitHub refuses a comment of over 65,536 characters; the marker and the note need some of them.
longest=65000

run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID"

# The lines of the report that fit, and a note where the others are.
shortened() {
  local shown=0 hidden=0 line
  while IFS= read -r line || [[ -n $line ]]; do
    if [[ $hidden -eq 0 && $((shown + ${#line} + 1)) -le $longest ]]; then
      printf '%s\n' "$line"
      shown=$((shown + ${#line} + 1))
    else
      hidden=$((hidden + ${#line} + 1))
    fi
  done <"$REPORT"
  if [[ $hidden -gt 0 ]]; then
    printf '\n%s more characters do not fit here; the whole report is in [the summary of the run](%s).\n' "$hidden" "$run"
  fi
}

written() {
  if [[ -n $REPORT ]]; then
    shortened
  else
    printf '### gloo-values: nothing was checked\n\n[The log of the run](%s) says why.\n' "$run"
  fi
}

marker='<!-- gloo-values -->'
body="$RUNNER_TEMP/gloo-values-comment.md"
{ echo "$marker" && written; } >"$body"
comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
own=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1)
if [[ -n $own ]]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$own" --field "body=@$body"
elif [[ -n $REPORT ]]; then
  gh api --silent --method POST "$comments" --field "body=@$body"
fi
