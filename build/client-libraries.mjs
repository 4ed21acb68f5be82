// Brings the client libraries that package-lock.json names into node_modules.
// The build calls it when the lock file is newer than the last run. Several builds may run at once
// (the site and its tests, two terminals), so one works and the others wait for it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const project = process.argv[2];
const lock = join(project, 'obj', 'client-libraries.lock');
const stamp = join(project, 'node_modules', '.client-libraries');
const wanted = createHash('sha256').update(readFileSync(join(project, 'package-lock.json'))).digest('hex');
const patience = 5 * 60_000;

const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
const touch = () => utimesSync(stamp, new Date(), new Date());
const pause = milliseconds => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

function take() {
    mkdirSync(join(project, 'obj'), { recursive: true });
    for (;;) {
        try {
            mkdirSync(lock);
            return;
        } catch (error) {
            if (error.code !== 'EEXIST') throw error;
        }
        try {
            // Left behind by a build that was killed.
            if (Date.now() - statSync(lock).mtimeMs > patience) rmSync(lock, { recursive: true });
        } catch (error) {
            if (error.code !== 'ENOENT') throw error;
        }
        pause(200);
    }
}

take();
try {
    if (!isCurrent()) {
        execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
            { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
        writeFileSync(stamp, wanted);
    }
    touch();
} finally {
    rmSync(lock, { recursive: true });
}
