import { sendFile } from '../session.js';
import { prepareAll } from '../evidence-viewer.js';

// Recordings are streamed with progress while notes are written; a record with unsaved words warns before it is left.

for (const form of document.querySelectorAll('form[data-guard]')) {
    let changed = false;
    form.addEventListener('input', () => { changed = true; });
    form.addEventListener('submit', () => { changed = false; });
    window.addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
}

const form = document.querySelector('form[data-recording]');
if (form) prepareForm(form);

function prepareForm(form) {
    const say = text => { form.querySelector('[data-progress]').hidden = false; form.querySelector('[data-progress-text]').textContent = text; };
    const bar = form.querySelector('progress');
    for (const part of form.querySelectorAll('[data-with-script]')) part.hidden = false;
    for (const part of form.querySelectorAll('[data-without-script]')) part.hidden = true;
    form.addEventListener('submit', async event => {
        event.preventDefault();
        const input = form.querySelector('input[type=file]');
        const button = form.querySelector('button');
        if (!input.files[0]) { bar.hidden = true; say(form.dataset.none); return; }
        const warn = leaving => leaving.preventDefault();
        window.addEventListener('beforeunload', warn);
        button.disabled = true;
        bar.hidden = false;
        try {
            const address = `${form.dataset.recording}?name=${encodeURIComponent(input.files[0].name)}`;
            const answer = await sendFile(address, input.files[0], part => { bar.value = part; say(`${form.dataset.sending} ${Math.round(100 * part)} %`); });
            if (answer.status === 201) await showRecorded(form, input);
            else say(wordsOf(answer.text) ?? form.dataset.lost);
        } catch {
            say(form.dataset.lost);
        } finally {
            bar.hidden = true;
            button.disabled = false;
            window.removeEventListener('beforeunload', warn);
        }
    });
}

function wordsOf(text) {
    try { return JSON.parse(text).detail; } catch { return null; }
}

// The recording has changed the record: the list and the version are taken over, the notes being written stay.
async function showRecorded(form, input) {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const list = document.querySelector('[data-recorded]');
    list.replaceChildren(...page.querySelector('[data-recorded]').childNodes);
    prepareAll(list);
    const version = document.querySelector('form[data-guard] [name="Input.Version"]');
    const now = page.querySelector('form[data-guard] [name="Input.Version"]').value;
    if (Number(now) === Number(version.value) + 1) version.value = now;
    form.querySelector('[data-progress]').hidden = true;
    input.value = '';
}
