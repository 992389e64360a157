#!/usr/bin/env bash
# The documents as their readers' tools see them: lint, TypeScript clients, AsyncAPI parser. Runs after ./test, which leaves the
# documents that the services serve under <service>/target/. Needs Node 20 and npm; without them it says so and does nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
services=(case-service officer-service complaint-service reporting-service)
root=../..

left_out() {
  echo "Bỏ qua kiểm tra tài liệu giao diện · interface documents not checked: $1"
  exit 0
}

mkdir -p target
node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null || left_out "Node 20 is absent"
npm install --no-package-lock --ignore-scripts --no-audit --no-fund >target/npm.log 2>&1 \
  || left_out "npm could not install the packages (development/clients/target/npm.log)"

for service in "${services[@]}"; do
  document=$root/$service/target/openapi.json
  [ -f "$document" ] || { echo "$service/target/openapi.json is missing: run ./test first" >&2; exit 1; }
  npx --no-install spectral lint --quiet --fail-severity=hint --ruleset "$root/.spectral.yaml" "$document"
  npx --no-install openapi-typescript "$document" --output "target/$service.ts" >/dev/null
done
npx --no-install tsc --project tsconfig.json
node asyncapi.mjs "$root/libraries/events/src/main/resources/asyncapi.yaml"
echo "TỐT · OpenAPI ×${#services[@]} (spectral:oas), TypeScript clients, AsyncAPI"
