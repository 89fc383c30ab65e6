#!/usr/bin/env bash
# The step of action.yml that keeps one comment on the pull request up to date.
set -euo pipefail

marker='<!-- gloo-values -->'
body="$RUNNER_TEMP/gloo-values-comment.md"
{ echo "$marker" && cat "$REPORT"; } >"$body"
comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
own=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id" | head -n 1)
if [[ -n $own ]]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$own" --field "body=@$body"
else
  gh api --silent --method POST "$comments" --field "body=@$body"
fi
