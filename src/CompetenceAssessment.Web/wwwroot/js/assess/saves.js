import { send } from '../session.js';

// Judgements are saved one by one in the background. What was typed stays here until the server has acknowledged it.

const retryAfter = 5000;

export class Saves {
    #entries = new Map();
    #changed;

    /** @param changed called with an item's id and entry after each change of its state. */
    constructor(changed) {
        this.#changed = changed;
        window.addEventListener('online', () => this.retry());
        window.addEventListener('beforeunload', event => {
            if (this.isUnsaved) event.preventDefault();
        });
    }

    get isUnsaved() {
        return [...this.#entries.values()].some(e => e.state !== 'saved');
    }

    /** What is kept of an item; undefined where nothing is. */
    of(item) {
        return this.#entries.get(item);
    }

    /** Notes what a form says now and saves it after a pause. */
    note(item, address, fields, wait) {
        const entry = this.#entries.get(item) ?? { item, address, version: Number(fields.get('Input.Version')) };
        entry.fields = fields;
        entry.revision = (entry.revision ?? 0) + 1;
        this.#entries.set(item, entry);
        if (!entry.isSending) this.#tell(entry, 'waiting');
        clearTimeout(entry.timer);
        entry.timer = setTimeout(() => this.#send(entry), wait);
    }

    /** Sends what waits, now. */
    flush() {
        return Promise.all([...this.#entries.values()].filter(e => ['waiting', 'lost', 'signedout'].includes(e.state)).map(e => this.#send(e)));
    }

    retry() {
        for (const entry of this.#entries.values())
            if (entry.state === 'lost') this.#send(entry);
    }

    /** Saves mine over what is stored, after both were seen. */
    keepMine(item) {
        const entry = this.#entries.get(item);
        entry.version = entry.stored.version;
        entry.stored = null;
        return this.#send(entry);
    }

    /** Takes what is stored. */
    takeStored(item) {
        const entry = this.#entries.get(item);
        const stored = entry.stored;
        this.#entries.delete(item);
        return stored;
    }

    async #send(entry) {
        clearTimeout(entry.timer);
        if (entry.isSending || entry.stored) return;
        entry.isSending = true;
        const revision = entry.revision;
        this.#tell(entry, 'saving');
        try {
            entry.fields.set('Input.Version', entry.version);
            const answer = await send(entry.address, {
                method: 'POST', headers: { Accept: 'application/json' }, body: new URLSearchParams(entry.fields),
            });
            await this.#hear(entry, answer, revision);
        } catch (problem) {
            this.#tell(entry, problem.name === 'AbortError' ? 'signedout' : 'lost');
            if (entry.state === 'lost') entry.timer = setTimeout(() => this.#send(entry), retryAfter);
        } finally {
            entry.isSending = false;
        }
        if (entry.state === 'saved' && entry.revision !== revision) await this.#send(entry);
    }

    async #hear(entry, answer, revision) {
        if (answer.ok) {
            const saved = await answer.json();
            entry.version = saved.version;
            entry.saved = saved;
            entry.problem = null;
            this.#tell(entry, 'saved');
            return;
        }
        if (answer.status !== 409 && answer.status !== 400) throw new Error(`Status ${answer.status}`);
        const problem = await answer.json();
        entry.problem = problem.detail ?? '';
        entry.stored = problem.stored ?? null;
        this.#tell(entry, entry.stored ? 'conflict' : 'against');
    }

    #tell(entry, state) {
        entry.state = state;
        this.#changed(entry.item, entry);
    }
}
