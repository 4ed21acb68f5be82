// Installs the packages of package-lock.json in the current folder, unless that has been done since the lock file
// last changed. Several builds may ask at the same time: one installs, the others wait for it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const stamp = 'node_modules/.installed';
const lock = '.npm-ci.lock';
const longestInstall = 10 * 60_000;

const changed = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const upToDate = () => changed(stamp) > changed('package-lock.json');

async function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // A lock this old was left by a build that was killed.
    if (Date.now() - changed(lock) > longestInstall) rmSync(lock, { recursive: true, force: true });
    await sleep(200);
  }
}

if (!upToDate()) {
  await takeLock();
  try {
    if (!upToDate()) {
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
      writeFileSync(stamp, '');
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
