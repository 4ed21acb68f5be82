import { prepareAll } from '../evidence-viewer.js';
import { Saves } from '../saves.js';
import { steps } from './steps.js';
import { showSave } from './states.js';
import { listen } from './keys.js';
import { send } from '../session.js';

// The desk: moves between items without leaving the page, saves in the background, and is worked by keyboard.
// Without this script each form saves and goes on to the next item.

const desk = document.querySelector('[data-desk]');
const words = JSON.parse(desk.dataset.words);
const work = desk.querySelector('[data-work]');
const saves = new Saves((id, entry) => showSave(context, id, entry));
const context = { desk, words, work, saves, item, reload };
const siteName = document.title.split(' · ').at(-1);
const pause = 1200;
const goTo = steps(desk);

const form = () => work.querySelector('form[data-judgement]');
function item() { return form()?.dataset.judgement; }
const line = () => desk.querySelector(`[data-item="${item()}"]`);
const say = text => { const place = work.querySelector('[data-announce]'); if (place) place.textContent = text; };

function warn(text) {
    const place = work.querySelector('[data-save-problem]');
    place.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
    place.hidden = false;
    say(text);
}

// Puts back what a form said and the server has not acknowledged.
function restore() {
    saves.forgetSaved(item());
    const entry = saves.of(item());
    if (!entry) return;
    for (const field of form().elements) {
        if (!field.name?.startsWith('Input.') || field.name === 'Input.Version') continue;
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = entry.fields.getAll(field.name).includes(field.value);
        else field.value = entry.fields.get(field.name) ?? '';
    }
    showSave(context, item(), entry);
}

function note(target, wait) {
    saves.note(item(), target.form.action, new FormData(target.form), wait);
}

function noted(event) {
    const target = event.target;
    if (!target.form?.matches('form[data-judgement]') || !target.name?.startsWith('Input.')) return;
    const isText = target.matches('textarea, input:not([type=radio], [type=checkbox])') && event.type === 'input';
    note(target, isText ? pause : 0);
}
work.addEventListener('input', noted);
work.addEventListener('change', noted);

// Draws what the server answered: the middle of the page alone, or a whole page with the list and why something was not done.
async function replace(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = page.querySelector('[data-work]');
    work.replaceChildren(...(part ?? page.body).childNodes);
    if (part) {
        document.querySelector('#refusal').replaceChildren(...page.querySelector('#refusal').childNodes);
        desk.querySelector('.desk-head').replaceChildren(...page.querySelector('.desk-head').childNodes);
        const list = desk.querySelector('[data-list]');
        const top = list.scrollTop;
        list.replaceChildren(...page.querySelector('[data-list]').childNodes);
        list.scrollTop = top;
        list.querySelector('[data-filter]').checked = desk.hasAttribute('data-open-only');
        document.querySelector('#refusal [data-focus]')?.focus();
    }
    prepareAll(work);
    reveal();
    restore();
    document.title = `${work.querySelector('[data-title]').dataset.title} · ${siteName}`;
}

// What only works with script is shown with it.
function reveal() {
    for (const hidden of desk.querySelectorAll('[data-with-script], [data-help-open]')) hidden.hidden = false;
}

async function fetched(address, options) {
    try {
        return await send(address, options);
    } catch (problem) {
        if (problem.name !== 'AbortError') warn(words.offline);
        return null;
    }
}

// Draws the page anew from what is saved.
async function reload() {
    const answer = await fetched(location.href);
    if (answer?.ok) await replace(answer);
}

async function open(address, push = true, step = null) {
    const answer = await fetched(address, { headers: { 'X-Part': 'work' } });
    if (!answer) return;
    if (!answer.ok) { location.href = address; return; }
    await replace(answer);
    document.querySelector('#refusal').replaceChildren();
    if (push) history.pushState(null, '', address);
    for (const link of desk.querySelectorAll('[data-item] a[aria-current]')) link.removeAttribute('aria-current');
    const current = line()?.querySelector('a');
    current?.setAttribute('aria-current', 'true');
    current?.scrollIntoView({ block: 'nearest' });
    if (step) goTo(step);
    work.querySelector('[data-item-title]')?.focus({ preventScroll: true });
    if (step) window.scrollTo({ top: 0 });
}

document.addEventListener('click', event => {
    const link = event.target.closest('[data-item] a, [data-go], a[data-source]');
    if (!link || !desk.contains(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    saves.flush();
    open(link.href, true, link.matches('[data-item] a') ? 'viewer' : null);
});
window.addEventListener('popstate', () => open(location.href, false));

work.addEventListener('submit', async event => {
    event.preventDefault();
    const submitter = event.submitter;
    if (event.target.matches('form[data-judgement]') && !submitter?.hasAttribute('formaction')) {
        await saveAndGoOn(event.target);
        return;
    }
    // The saves first, so that this answer draws what is saved.
    const isSettled = await saves.settle(item());
    if (!isSettled && event.target.matches('form[data-judgement]')) return;
    const address = submitter?.hasAttribute('formaction') ? submitter.formAction : event.target.action;
    const answer = await fetched(address, { method: 'POST', body: new URLSearchParams(new FormData(event.target, submitter)) });
    if (answer) await replace(answer);
});

async function saveAndGoOn(judgement) {
    saves.note(item(), judgement.action, new FormData(judgement), 0);
    if (!await saves.settle(item())) return;
    const next = nextOpen();
    if (next) await open(next.querySelector('a').href, true, 'viewer');
    else say(words.allDone);
}

function nextOpen() {
    const lines = [...desk.querySelectorAll('[data-item]')];
    const from = lines.findIndex(l => l.dataset.item === item()) + 1;
    return [...lines.slice(from), ...lines.slice(0, from)].find(l => ['none', 'draft', 'owes'].includes(l.dataset.state) && l.dataset.item !== item());
}

// The player's time becomes the place that is cited.
work.addEventListener('click', event => {
    const button = event.target.closest('[data-cite-now]');
    const player = button && work.querySelector('[data-shown] :is(video, audio)');
    if (!player) return;
    const seconds = Math.floor(player.currentTime);
    const box = work.querySelector(`#cite-${button.dataset.citeNow}`);
    const place = box.closest('.cite').querySelector('.cite-place input');
    box.closest('details')?.setAttribute('open', '');
    box.checked = true;
    place.value = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    note(place, 0);
    goTo('form');
    place.focus();
});

listen({
    j: () => work.querySelector('[data-go="next"]')?.click(),
    k: () => work.querySelector('[data-go="previous"]')?.click(),
    o: () => { const next = nextOpen(); if (next) next.querySelector('a').click(); else say(words.allDone); },
    r: () => { goTo('form'); form()?.elements['Input.Reason'].focus(); },
    c: () => { goTo('form'); work.querySelector('.cites input:not(:disabled)')?.focus(); },
    v: () => { goTo('viewer'); work.querySelector('#desk-viewer').focus(); },
    outcome: index => { goTo('form'); const choice = work.querySelectorAll('.outcomes input')[index]; choice?.focus(); choice?.click(); },
    leave: () => work.querySelector('[data-item-title]').focus(),
    save: () => form()?.querySelector('[data-save]')?.click(),
});
reveal();
line()?.scrollIntoView({ block: 'nearest' });
if (document.querySelector('#refusal [role=alert]')) goTo('form');
desk.addEventListener('change', event => { if (event.target.matches('[data-filter]')) desk.toggleAttribute('data-open-only', event.target.checked); });
