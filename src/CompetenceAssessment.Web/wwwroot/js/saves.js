import { send } from './session.js';

// Forms are saved one by one in the background. What was typed stays here until the server has acknowledged it.

const retryAfter = 5000;

export class Saves {
    #entries = new Map();
    #changed;

    /** @param changed called with an item's id and entry after each change of its state. */
    constructor(changed) {
        this.#changed = changed;
        window.addEventListener('online', () => this.retry());
        window.addEventListener('beforeunload', event => {
            if (this.unsaved.length > 0) event.preventDefault();
        });
    }

    /** What the server has not acknowledged. */
    get unsaved() {
        return [...this.#entries.values()].filter(e => e.state !== 'saved');
    }

    /** What is kept of an item; undefined where nothing is. */
    of(item) {
        return this.#entries.get(item);
    }

    /** Forgets what was acknowledged, when its form is drawn anew from what is saved. */
    forgetSaved(item) {
        if (this.#entries.get(item)?.state === 'saved') this.#entries.delete(item);
    }

    /** Notes what a form says now and saves it after a pause; what is the same as before is no change. */
    note(item, address, fields, wait) {
        const known = this.#entries.get(item);
        const said = saying(fields);
        if (known?.said === said) {
            if (wait === 0 && known.state === 'waiting') this.#send(known);
            return;
        }
        const entry = known ?? { item, address, version: Number(fields.get('Input.Version')) };
        entry.fields = fields;
        entry.said = said;
        entry.revision = (entry.revision ?? 0) + 1;
        this.#entries.set(item, entry);
        if (entry.stored) return; // Both versions are in view; the reader decides first.
        if (!entry.isSending) this.#tell(entry, 'waiting');
        clearTimeout(entry.timer);
        entry.timer = setTimeout(() => this.#send(entry), wait);
    }

    /** Sends what waits, now. */
    flush() {
        return Promise.all([...this.#entries.values()].filter(e => ['waiting', 'lost', 'signedout'].includes(e.state)).map(e => this.#send(e)));
    }

    /** Sends what one form says and waits for the answer.
     *  @returns whether the reader can go on: saved, or kept because there is no connection. */
    async settle(item) {
        const entry = this.#entries.get(item);
        if (!entry) return true;
        if (entry.state === 'waiting') await this.#send(entry);
        await entry.sending;
        return ['saved', 'lost'].includes(entry.state);
    }

    retry() {
        for (const entry of this.#entries.values())
            if (entry.state === 'lost') this.#send(entry);
    }

    /** Saves mine over what is stored, after both were seen. */
    keepMine(item) {
        const entry = this.#entries.get(item);
        entry.version = entry.stored.version;
        entry.carry = entry.stored.carry;
        entry.stored = null;
        return this.#send(entry);
    }

    /** Takes what is stored. */
    takeStored(item) {
        const entry = this.#entries.get(item);
        this.#entries.delete(item);
        return entry.stored;
    }

    #send(entry) {
        clearTimeout(entry.timer);
        if (entry.stored) return Promise.resolve();
        if (entry.isSending) return entry.sending;
        entry.isSending = true;
        entry.sending = this.#sendAll(entry).finally(() => { entry.isSending = false; });
        return entry.sending;
    }

    // What was typed while a save was under way is sent after it.
    async #sendAll(entry) {
        let revision;
        do {
            revision = entry.revision;
            this.#tell(entry, 'saving');
            try {
                const body = new URLSearchParams(entry.fields);
                body.set('Input.Version', entry.version);
                for (const [name, value] of Object.entries(entry.carry ?? {})) body.set(name, value);
                await this.#hear(entry, await send(entry.address, { method: 'POST', headers: { Accept: 'application/json' }, body }));
            } catch (problem) {
                const isSignedOut = problem.name === 'AbortError';
                entry.problem = null;
                this.#tell(entry, isSignedOut ? 'signedout' : 'lost');
                if (!isSignedOut) entry.timer = setTimeout(() => this.#send(entry), retryAfter);
                return;
            }
        } while (entry.revision !== revision && !entry.stored);
    }

    async #hear(entry, answer) {
        if (answer.ok) {
            const saved = await answer.json();
            entry.version = saved.version;
            entry.carry = saved.carry;
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

function saying(fields) {
    const said = new URLSearchParams(fields);
    said.delete('Input.Version');
    said.delete('Input.Part');
    said.delete('__RequestVerificationToken');
    return said.toString();
}
