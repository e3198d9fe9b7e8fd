#!/usr/bin/env bash
# Runs couplint ci on a runner of GitHub's: finds a JDK and the jar, and passes the inputs on.
set -euo pipefail

action=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
releases=https://github.com/couplint/couplint/releases/download

# The message, on one line and encoded as the runner decodes it.
die() {
  local text=${1//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '::error title=Couplint::%s\n' "${text//$'\n'/%0A}"
  output verdict error
  exit 2
}

output() {
  [[ -z ${GITHUB_OUTPUT:-} ]] || printf '%s=%s\n' "$1" "${2//[$'\r\n']/ }" >>"$GITHUB_OUTPUT"
}

# A hosted runner has several JDKs, named in variables; the newest serves.
find_jdk() {
  local version arch name
  if [[ -n ${COUPLINT_IN_JAVA_HOME:-} ]]; then
    [[ -x $COUPLINT_IN_JAVA_HOME/bin/java ]] || die "java-home: no JDK in $COUPLINT_IN_JAVA_HOME"
    export JAVA_HOME=$COUPLINT_IN_JAVA_HOME
    return
  fi
  for version in 25 21 17; do
    for arch in X64 ARM64 x64 arm64; do
      name=JAVA_HOME_${version}_$arch
      if [[ -n ${!name:-} && -x ${!name}/bin/java ]]; then
        export JAVA_HOME=${!name}
        return
      fi
    done
  done
  [[ -n ${JAVA_HOME:-} ]] || command -v java >/dev/null ||
    die "no JDK on this runner; add actions/setup-java with 17 or newer before this step"
}

# A file's SHA-256; macOS has another command for it.
digest() {
  local sum
  sum=$(sha256sum "$1" 2>/dev/null || shasum --algorithm 256 "$1")
  printf '%s' "${sum%% *}"
}

is_pinned() {
  [[ -f $1 && $(digest "$1") == "$COUPLINT_SHA256" ]]
}

# Downloads the jar that this commit pins to a path.
download() {
  curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 120 \
    --output "$1" "$releases/v$COUPLINT_VERSION/couplint.jar" ||
    die "the release v$COUPLINT_VERSION can't be downloaded; give jar on a runner without network"
  is_pinned "$1" ||
    die "the downloaded jar is not the one that this commit pins (SHA-256); it is not run"
}

# The launcher looks for the jar beside itself; sets $launcher. The folder is the jar's own and stays,
# so that a later run on this runner finds the jar and its start-up archive there.
find_launcher() {
  local folder part
  if [[ ${COUPLINT_IN_BUILD:-false} == true ]]; then
    launcher=$action/couplint
    return
  fi
  if [[ -n ${COUPLINT_IN_JAR:-} ]]; then
    [[ -f $COUPLINT_IN_JAR ]] || die "jar: no file $COUPLINT_IN_JAR"
    COUPLINT_SHA256=$(digest "$COUPLINT_IN_JAR")
  else
    # shellcheck source=action/release.env
    . "$action/action/release.env"
    [[ -n $COUPLINT_SHA256 ]] ||
      die "this commit of the action pins no release; name the commit of a released version, or set build: true (Maven) or jar: PATH"
  fi
  folder=${RUNNER_TOOL_CACHE:-${RUNNER_TEMP:-/tmp}}/couplint/$COUPLINT_SHA256
  if ! is_pinned "$folder/couplint.jar"; then
    mkdir -p "$folder"
    part=$(mktemp "$folder/part.XXXXXX")
    if [[ -n ${COUPLINT_IN_JAR:-} ]]; then
      cp "$COUPLINT_IN_JAR" "$part"
    else
      download "$part"
    fi
    mv -f "$part" "$folder/couplint.jar"
  fi
  cp "$action/couplint" "$folder/couplint"
  launcher=$folder/couplint
}

arguments=(ci --publish "${COUPLINT_IN_PUBLISH:-auto}" --inline-limit "${COUPLINT_IN_INLINE_LIMIT:-20}"
  --comment-id "${COUPLINT_IN_COMMENT_ID:-default}" --check-name "${COUPLINT_IN_CHECK_NAME:-Couplint report}"
  --repo "${COUPLINT_IN_FOLDER:-.}")
[[ -z ${COUPLINT_IN_FAIL_ON:-} ]] || arguments+=(--fail-on "$COUPLINT_IN_FAIL_ON")
[[ -z ${COUPLINT_IN_GATE:-} ]] || arguments+=(--gate "$COUPLINT_IN_GATE")
[[ -z ${COUPLINT_IN_BASE:-} ]] || arguments+=(--base "$COUPLINT_IN_BASE")
[[ -z ${COUPLINT_IN_HEAD:-} ]] || arguments+=(--head "$COUPLINT_IN_HEAD")
[[ -z ${COUPLINT_IN_LLM:-} ]] || arguments+=(--llm "$COUPLINT_IN_LLM")
[[ -z ${COUPLINT_IN_API_URL:-} ]] || arguments+=(--api-url "$COUPLINT_IN_API_URL")
[[ -z ${COUPLINT_IN_SARIF:-} ]] || arguments+=(--format sarif --output "$COUPLINT_IN_SARIF")
[[ -z ${COUPLINT_IN_REPORT:-} ]] || arguments+=(--format json --output "$COUPLINT_IN_REPORT")
[[ -z ${COUPLINT_IN_PACK_SOURCES:-} ]] || export COUPLINT_PACK_SOURCES=$COUPLINT_IN_PACK_SOURCES
[[ -z ${COUPLINT_IN_PACK_ARTIFACTS:-} ]] || export COUPLINT_PACK_ARTIFACTS=$COUPLINT_IN_PACK_ARTIFACTS
[[ ${COUPLINT_IN_STRICT:-false} != true ]] || arguments+=(--strict)
[[ ${COUPLINT_IN_REQUIRE_POST:-false} != true ]] || arguments+=(--require-post)

find_jdk
find_launcher
# on a runner that stays, a start-up archive is worth making; the launcher makes none where CI is set
[[ ${RUNNER_ENVIRONMENT:-} != self-hosted ]] || export CI=
code=0
"$launcher" "${arguments[@]}" || code=$?
if ((code > 1)); then
  output verdict error
else
  output sarif-file "${COUPLINT_IN_SARIF:-}"
  output report-file "${COUPLINT_IN_REPORT:-}"
fi
exit "$code"
