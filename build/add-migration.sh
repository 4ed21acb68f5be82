#!/usr/bin/env bash
# Adds one migration, under the same name, for each of the three engines: build/add-migration.sh AddSomething
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
dotnet build src/CompetenceAssessment.Data >/dev/null
for engine in Sqlite SqlServer PostgreSql; do
  dotnet ef migrations add "$1" --no-build --project src/CompetenceAssessment.Data \
    --context "${engine}AppDbContext" --output-dir "Migrations/$engine"
done
