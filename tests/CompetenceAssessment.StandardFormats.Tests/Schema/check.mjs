// node check.mjs SCHEMA FILE… : one line per violation on standard output, exit code 1 if there is any.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [schema, ...files] = process.argv.slice(2);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
let violations = 0;
for (const file of files) {
  if (validate(parse(readFileSync(file, 'utf8')))) continue;
  for (const error of validate.errors) {
    violations++;
    console.log(`${basename(file)} ${error.instancePath || '/'} ${error.message}`);
  }
}
process.exitCode = violations > 0 ? 1 : 0;
