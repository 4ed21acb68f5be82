// Sums the result files of a test run, names what failed and says how it ended: node summary.mjs FOLDER EXIT-CODE
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, exitCode] = process.argv.slice(2);
const count = { Passed: 0, Failed: 0, NotExecuted: 0 };
const complaints = [];

const unescape = text => text.replace(/&#x([0-9A-Fa-f]+);/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
const first = (text, pattern) => unescape(pattern.exec(text)?.[1] ?? '');

const files = readdirSync(folder).filter(name => name.endsWith('.trx'));
for (const file of files) {
  const trx = readFileSync(join(folder, file), 'utf8');
  for (const [result, attributes] of trx.matchAll(/<UnitTestResult\s([^>]*?)(?:\/>|>.*?<\/UnitTestResult>)/gs)) {
    const outcome = first(attributes, /\boutcome="([^"]*)"/);
    count[outcome in count ? outcome : 'Failed']++;
    const name = first(attributes, /\btestName="([^"]*)"/);
    const message = first(result, /<Message>(.*?)<\/Message>/s);
    if (outcome === 'NotExecuted')
      console.log(`skipped ${name}: ${message || first(result, /<StdOut>(.*?)<\/StdOut>/s)}`);
    else if (outcome !== 'Passed')
      complaints.push(`failed  ${name}\n        ${message.trim().replaceAll('\n', '\n        ')}`);
  }
}

const output = readFileSync(join(folder, 'output.txt'), 'utf8');
const assemblies = output.match(/^Test run for /gm)?.length ?? 0;
const warnings = new Set(output.match(/^.*: warning [A-Z]+\d+:.*$/gm) ?? []);
if (assemblies !== files.length)
  complaints.push(`${assemblies} test assemblies started, ${files.length} left their results.`);
if (count.Passed === 0)
  complaints.push('No test ran.');
if (exitCode !== '0' && count.Failed === 0)
  complaints.push(`The test run itself ended with ${exitCode}.`);
complaints.push(...warnings);

console.log(complaints.length > 0 ? '\n' + complaints.join('\n') : '');
console.log(`${count.Passed} passed, ${count.Failed} failed${count.NotExecuted > 0 ? `, ${count.NotExecuted} skipped` : ''}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
