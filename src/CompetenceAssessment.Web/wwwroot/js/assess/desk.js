import { prepare } from './viewer.js';
import { Saves } from './saves.js';

// The desk: moves between items without leaving the page, saves in the background, and is worked by keyboard.
// Without this script each form saves and goes on to the next item.

const desk = document.querySelector('[data-desk]');
const words = JSON.parse(desk.dataset.words);
const work = desk.querySelector('[data-work]');
const saves = new Saves(show);
const pause = 1200;

const form = () => work.querySelector('form[data-judgement]');
const item = () => form()?.dataset.judgement;
const say = text => { const place = work.querySelector('[data-announce]'); if (place && place.textContent !== text) place.textContent = text; };

function stateOf(saved) {
    if (!saved.outcome) return 'draft';
    if (saved.owed) return 'owes';
    return { Met: 'met', NotYetMet: 'notyet', InsufficientEvidence: 'insufficient' }[saved.outcome];
}

// How far a save is, beside its form and in the list.
function show(id, entry) {
    const line = desk.querySelector(`[data-item="${id}"]`);
    if (line) {
        line.toggleAttribute('data-unsaved', entry.state !== 'saved');
        if (entry.state === 'saved' && entry.saved) {
            const state = stateOf(entry.saved);
            line.dataset.state = state;
            line.querySelector('[data-state-text]').textContent = words[state];
        }
    }
    const done = desk.querySelectorAll('[data-item]:is([data-state="met"],[data-state="notyet"],[data-state="insufficient"])').length;
    const count = desk.querySelector('[data-count]');
    count.textContent = words.count.replace('{0}', done).replace('{1}', count.dataset.total);
    const all = desk.querySelector('[data-all-saved]');
    if (all) all.textContent = saves.isUnsaved ? words.unsaved : words.saved.replace('{0}', entry.saved?.clock ?? '');
    if (id === item()) showHere(entry);
}

function showHere(entry) {
    const place = work.querySelector('[data-save-state]');
    const problem = work.querySelector('[data-save-problem]');
    const text = {
        saved: words.saved.replace('{0}', entry.saved?.clock ?? ''), saving: words.saving, waiting: words.waiting,
        lost: words.lost, signedout: words.signedout, conflict: words.conflict, against: words.unsaved,
    }[entry.state];
    place.textContent = text;
    place.dataset.state = entry.state === 'saved' ? 'saved' : ['waiting', 'saving'].includes(entry.state) ? 'busy' : 'problem';
    if (entry.state === 'saved') form().elements['Input.Version'].value = entry.version;
    if (!['waiting', 'saving'].includes(entry.state)) say([text, entry.problem].filter(Boolean).join(': '));
    problem.replaceChildren();
    problem.hidden = !(entry.state === 'conflict' || entry.state === 'against' || entry.state === 'signedout' || entry.state === 'lost');
    if (problem.hidden) return;
    if (entry.problem) problem.append(Object.assign(document.createElement('p'), { textContent: entry.problem }));
    if (entry.state === 'conflict') showBoth(problem, entry);
    if (entry.state === 'signedout' || entry.state === 'lost') problem.append(button(words.kept, () => saves.flush()));
}

function showBoth(place, entry) {
    for (const difference of entry.stored.differences) {
        const list = document.createElement('dl');
        for (const [term, value] of [[words.unsaved, difference.yours], [words.now, difference.stored]]) {
            list.append(Object.assign(document.createElement('dt'), { textContent: `${difference.label} – ${term}` }),
                Object.assign(document.createElement('dd'), { textContent: value ?? '–' }));
        }
        place.append(list);
    }
    place.append(button(words.unsaved, () => saves.keepMine(entry.item)), ' ', button(words.now, () => { saves.takeStored(entry.item); open(location.href, false); }));
}

function button(text, action) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm btn-secondary', textContent: text });
    made.addEventListener('click', action);
    return made;
}

// Puts back what a form said and the server has not acknowledged.
function restore() {
    const entry = saves.of(item());
    if (!entry || entry.state === 'saved') return;
    for (const field of form().elements) {
        if (!field.name?.startsWith('Input.') || field.name === 'Input.Version') continue;
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = entry.fields.getAll(field.name).includes(field.value);
        else field.value = entry.fields.get(field.name) ?? '';
    }
    showHere(entry);
}

function noted(event) {
    const target = event.target;
    if (!target.form?.matches('form[data-judgement]') || !target.name?.startsWith('Input.')) return;
    const isText = target.tagName === 'TEXTAREA' && event.type === 'input';
    saves.note(item(), target.form.action, new FormData(target.form), isText ? pause : 0);
}
work.addEventListener('input', noted);
work.addEventListener('change', noted);

async function replace(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = page.querySelector('[data-work]');
    const refusal = page.querySelector('#refusal');
    work.replaceChildren(...(part ?? page.body).childNodes);
    if (part && refusal) document.querySelector('#refusal').replaceChildren(...refusal.childNodes);
    prepare(work);
    reveal();
    restore();
}

// What only works with script is shown with it.
function reveal() {
    for (const hidden of desk.querySelectorAll('[data-with-script], [data-help-open]')) hidden.hidden = false;
}

async function open(address, push = true) {
    const answer = await fetch(address, { headers: { 'X-Part': 'work' }, credentials: 'same-origin' });
    if (!answer.ok) { location.href = address; return; }
    await replace(answer);
    if (push) history.pushState(null, '', address);
    for (const link of desk.querySelectorAll('[data-item] a'))
        link.toggleAttribute('aria-current', link.closest('[data-item]').dataset.item === item());
    desk.querySelector('[data-item] a[aria-current]')?.setAttribute('aria-current', 'true');
    work.querySelector('[data-item-title]')?.focus({ preventScroll: false });
}

document.addEventListener('click', event => {
    const link = event.target.closest('[data-item] a, [data-go], a[data-source]');
    if (!link || !desk.contains(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    saves.flush();
    open(link.href);
});
window.addEventListener('popstate', () => open(location.href, false));

work.addEventListener('submit', async event => {
    const submitter = event.submitter;
    const isJudgement = event.target.matches('form[data-judgement]') && !submitter?.formAction?.includes('handler=');
    event.preventDefault();
    if (isJudgement) {
        saves.note(item(), event.target.action, new FormData(event.target), 0);
        const next = nextOpen();
        if (next) open(next.querySelector('a').href);
        else say(words.allDone);
        return;
    }
    await saves.flush();
    const fields = new FormData(event.target, submitter);
    const answer = await fetch(submitter?.hasAttribute('formaction') ? submitter.formAction : event.target.action,
        { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Part': 'work' }, credentials: 'same-origin' });
    await replace(answer);
});

function nextOpen() {
    const lines = [...desk.querySelectorAll('[data-item]')];
    const from = lines.findIndex(l => l.dataset.item === item()) + 1;
    return [...lines.slice(from), ...lines.slice(0, from)].find(l => ['none', 'draft', 'owes'].includes(l.dataset.state) && l.dataset.item !== item());
}

// Keys, unless somebody types or has switched them off.
const help = document.querySelector('[data-help]');
const keysOn = document.querySelector('[data-keys-on]');
keysOn.checked = localStorage.getItem('desk-keys') !== 'off';
keysOn.addEventListener('change', () => localStorage.setItem('desk-keys', keysOn.checked ? 'on' : 'off'));

const keys = {
    j: () => work.querySelector('[data-go="next"]')?.click(),
    k: () => work.querySelector('[data-go="previous"]')?.click(),
    o: () => { const next = nextOpen(); if (next) next.querySelector('a').click(); else say(words.allDone); },
    r: () => form()?.elements['Input.Reason'].focus(),
    c: () => work.querySelector('.cites input:not(:disabled)')?.focus(),
    v: () => work.querySelector('#desk-viewer').focus(),
    '?': () => help.showModal(),
};
for (const digit of ['1', '2', '3'])
    keys[digit] = () => work.querySelectorAll('.outcomes input')[Number(digit) - 1]?.click();

document.addEventListener('keydown', event => {
    if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest('textarea, select, input:not([type=radio], [type=checkbox])')) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
});
document.addEventListener('click', event => { if (event.target.closest('[data-help-open]')) help.showModal(); });
reveal();
desk.querySelector('[data-filter]')?.addEventListener('change', event => desk.toggleAttribute('data-open-only', event.target.checked));
