// Sends files with progress, one after the other. Every file is asked about before it is sent, so that a refusal comes with its reason
// at once and not in the middle of a long upload. Nothing is stored on the server until all of a file has arrived.
import { send, sendFile } from '../session.js';

const HEAD = 4096;
let busy = 0;

function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
}

const withParameter = (address, name, value) => `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;

/** Why the server did not take a file: the reason in words, where it gave one, and whether trying again may help. */
async function refusalOf(answer, words) {
    if (answer.ok) return null;
    const problem = await answer.json().catch(() => ({}));
    if (problem.detail) return { words: problem.detail, isFinal: true };
    return { words: answer.status === 429 ? words.busy : words.failed, isFinal: false };
}

class Area {
    constructor(root) {
        this.root = root;
        this.words = root.dataset;
        this.list = root.querySelector('[data-list]');
        this.input = root.querySelector('input[type=file]');
        this.drop = root.querySelector('.drop-area');
        for (const shown of root.querySelectorAll('[data-with-script]')) shown.hidden = false;
        for (const hidden of root.querySelectorAll('[data-without-script]')) hidden.hidden = true;
        this.input.multiple = !this.words.single;
        this.input.addEventListener('change', () => this.takeChosen());
        this.root.querySelector('form').addEventListener('submit', event => event.preventDefault());
        this.listenToDrops();
        // A file can be chosen before this script has arrived.
        this.takeChosen();
    }

    takeChosen() {
        const files = [...this.input.files];
        this.input.value = '';
        this.take(files);
    }

    listenToDrops() {
        for (const type of ['dragenter', 'dragover'])
            this.drop.addEventListener(type, event => {
                event.preventDefault();
                this.drop.classList.add('over');
            });
        for (const type of ['dragleave', 'drop']) this.drop.addEventListener(type, () => this.drop.classList.remove('over'));
        this.drop.addEventListener('drop', event => {
            event.preventDefault();
            this.take([...event.dataTransfer.files]);
        });
    }

    async take(files) {
        const alone = files.length === 1;
        for (const file of this.words.single ? files.slice(0, 1) : files) await this.upload(file, this.rowFor(file), alone);
    }

    rowFor(file) {
        const row = { item: element('li', { class: 'upload' }), state: element('span', { class: 'upload-state' }), bar: element('progress', { max: '1', value: '0', 'aria-label': file.name }) };
        row.item.append(element('span', { class: 'upload-name' }, file.name), row.bar, row.state);
        this.list.append(row.item);
        return row;
    }

    async upload(file, row, alone) {
        row.state.textContent = '';
        row.bar.hidden = false;
        busy++;
        let stored;
        try {
            let refusal = await this.check(file);
            const answer = refusal ? null : await this.sendAll(file, row);
            refusal ??= await refusalOf(new Response(answer.text, { status: answer.status }), this.words);
            if (refusal) return refusal.isFinal ? this.refuse(row, refusal.words) : this.fail(file, row, alone, refusal.words);
            stored = JSON.parse(answer.text);
        } catch (error) {
            return this.fail(file, row, alone, error.message === 'cancelled' ? this.words.cancelled : this.words.lost);
        } finally {
            busy--;
        }
        // Only now, because it may lead on to another page, and leaving asks whether anything is under way.
        this.finish(row, stored, alone);
    }

    async check(file) {
        if (file.size > Number(this.words.max)) return { words: this.words.tooLarge, isFinal: true };
        return refusalOf(await send(withParameter(this.words.check, 'size', file.size), { method: 'PUT', body: file.slice(0, HEAD), headers: { 'Content-Type': 'application/octet-stream' } }), this.words);
    }

    async sendAll(file, row) {
        const stop = element('button', { type: 'button', class: 'link-button' }, this.words.cancel);
        row.item.append(stop);
        row.state.textContent = this.words.sending;
        try {
            return await sendFile(withParameter(this.words.upload, 'name', file.name), file, part => { row.bar.value = part; }, abort => { stop.onclick = abort; });
        } finally {
            stop.remove();
        }
    }

    finish(row, stored, alone) {
        row.bar.hidden = true;
        row.state.textContent = stored.wasThere ? this.words.there : this.words.done;
        row.item.classList.add('done');
        if (this.words.single) {
            window.location.assign(stored.next);
            return;
        }
        const panel = document.getElementById('adding');
        const next = element('a', { href: stored.next }, this.words.describe);
        row.item.append(next);
        if (!panel) {
            if (alone) window.location.assign(stored.next);
            return;
        }
        const open = () => window.htmx.ajax('GET', stored.next, { target: '#adding', select: '#step', swap: 'innerHTML show:none ignoreTitle:true' });
        next.addEventListener('click', event => {
            event.preventDefault();
            row.item.remove();
            open();
        });
        if (alone) {
            row.item.remove();
            open();
        }
    }

    refuse(row, words) {
        row.bar.hidden = true;
        row.state.textContent = words;
        row.item.classList.add('refused');
    }

    fail(file, row, alone, words) {
        this.refuse(row, words);
        const again = element('button', { type: 'button', class: 'link-button' }, this.words.retry);
        again.onclick = () => {
            again.remove();
            row.item.classList.remove('refused');
            this.upload(file, row, alone);
        };
        row.item.append(again);
    }
}

function prepare(root) {
    for (const area of root.querySelectorAll('[data-upload]:not([data-ready])')) {
        area.dataset.ready = 'true';
        new Area(area);
    }
}

window.addEventListener('beforeunload', event => {
    if (busy > 0) event.preventDefault();
});
document.addEventListener('htmx:load', event => prepare(event.detail.elt.parentElement ?? document));
prepare(document);
