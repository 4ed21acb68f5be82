// Long texts outlive whatever interrupts them: what was typed and not yet saved stays in this window, and is there again when
// the same reader comes back to the same form, after signing in again or after saving another form of the page.
// The desk has saves of its own and is left alone.

const viewer = document.querySelector('meta[name="viewer"]')?.content;
const here = `typed:${viewer}:${location.pathname}`;
const sent = 'typed-sent';

const read = key => JSON.parse(sessionStorage.getItem(key) ?? '{}');
const write = (key, value) => Object.keys(value).length > 0 ? sessionStorage.setItem(key, JSON.stringify(value)) : sessionStorage.removeItem(key);
const isKept = field => field instanceof HTMLTextAreaElement && field.id && field.form?.method === 'post' && !field.form.matches('[data-judgement]');

function note(field) {
    const texts = read(here);
    delete texts[field.id];
    if (field.value !== field.defaultValue) texts[field.id] = { before: field.defaultValue, text: field.value };
    write(here, texts);
}

// A form that was sent has arrived when another page of the same reader is shown. A page that asks to sign in shows that it has not.
function forgetSent() {
    const { key, fields } = read(sent);
    sessionStorage.removeItem(sent);
    if (!viewer || !key || performance.getEntriesByType('navigation')[0]?.type === 'back_forward') return;
    const texts = read(key);
    for (const field of fields) delete texts[field];
    write(key, texts);
}

function restore() {
    const texts = read(here);
    for (const [id, { before, text }] of Object.entries(texts)) {
        const field = document.getElementById(id);
        if (field && isKept(field) && field.defaultValue === before) field.value = text;
        else delete texts[id];
    }
    write(here, texts);
}

forgetSent();
if (viewer) {
    restore();
    document.addEventListener('input', event => { if (isKept(event.target)) note(event.target); });
    document.addEventListener('submit', event => {
        const fields = [...event.target.elements].filter(isKept).map(field => field.id);
        if (fields.length > 0) write(sent, { key: here, fields });
        if (event.target.matches('[data-sign-out]')) sessionStorage.clear();
    });
}
