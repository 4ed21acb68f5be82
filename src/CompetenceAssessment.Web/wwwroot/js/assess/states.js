// How far each save is: beside its form, in the list, and for the desk as a whole.

const lineStates = { Met: 'met', NotYetMet: 'notyet', InsufficientEvidence: 'insufficient' };
const done = Object.values(lineStates);

/** Shows the state of one item's save. */
export function showSave(context, id, entry) {
    const { desk, words, saves } = context;
    const line = desk.querySelector(`[data-item="${id}"]`);
    if (line) {
        line.toggleAttribute('data-unsaved', entry.state !== 'saved');
        if (entry.state === 'saved') {
            const state = !entry.saved.outcome ? 'draft' : entry.saved.owed ? 'owes' : lineStates[entry.saved.outcome];
            line.dataset.state = state;
            line.querySelector('[data-state-text]').textContent = words[state];
        }
    }
    showAll(desk, words, saves, entry);
    if (id === context.item()) showHere(context, entry);
}

function showAll(desk, words, saves, entry) {
    const count = desk.querySelector('[data-count]');
    const assessed = [...desk.querySelectorAll('[data-item]')].filter(l => done.includes(l.dataset.state)).length;
    count.textContent = words.count.replace('{0}', assessed).replace('{1}', count.dataset.total);
    const open = Number(count.dataset.total) - assessed;
    desk.querySelector('[data-open]').textContent = open;
    desk.querySelector('[data-not-yet]').hidden = open === 0;
    desk.querySelector('[data-hand-in]').hidden = open > 0;
    const all = desk.querySelector('[data-all-saved]');
    const unsaved = saves.unsaved.filter(e => e.state !== 'waiting' && e.state !== 'saving').map(e => desk.querySelector(`[data-item="${e.item}"] a`)?.dataset.reference);
    all.dataset.state = unsaved.length > 0 ? 'problem' : 'saved';
    if (unsaved.length > 0) all.textContent = words.unsaved.replace('{0}', unsaved.join(', '));
    else if (entry.state === 'saved') all.textContent = words.saved.replace('{0}', clock(desk, entry));
}

function clock(desk, entry) {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: desk.dataset.timeZone }).format(new Date(entry.saved.savedAt));
}

function showHere({ desk, words, work, saves, reload }, entry) {
    const place = work.querySelector('[data-save-state]');
    const problem = work.querySelector('[data-save-problem]');
    const isBusy = ['waiting', 'saving'].includes(entry.state);
    const text = entry.state === 'saved' ? words.saved.replace('{0}', clock(desk, entry)) : words[entry.state];
    place.textContent = text;
    place.dataset.state = entry.state === 'saved' ? 'saved' : isBusy ? 'busy' : 'problem';
    if (entry.state === 'saved') work.querySelector('form[data-judgement]').elements['Input.Version'].value = entry.version;
    if (isBusy) return; // What was wrong stays in view until the next answer.
    work.querySelector('[data-announce]').textContent = [text, entry.problem].filter(Boolean).join(': ');
    problem.replaceChildren();
    problem.hidden = entry.state === 'saved';
    if (entry.problem) problem.append(made('p', entry.problem));
    if (entry.state === 'conflict') showBoth(problem, entry, words, saves, reload);
    if (entry.state === 'signedout') problem.append(button(words.signin, () => saves.flush()));
    if (entry.state === 'lost') problem.append(made('p', words.resent), button(words.retry, () => saves.flush()));
}

function showBoth(place, entry, words, saves, reload) {
    for (const difference of entry.stored.differences) {
        const list = document.createElement('dl');
        for (const [term, value] of [[words.yours, difference.yours], [words.stored, difference.stored]])
            list.append(made('dt', term), made('dd', value || '–'));
        place.append(made('h3', difference.label), list);
    }
    place.append(button(words.mine, () => saves.keepMine(entry.item)), ' ', button(words.theirs, () => { saves.takeStored(entry.item); reload(); }));
}

function made(tag, text) {
    return Object.assign(document.createElement(tag), { textContent: text });
}

function button(text, action) {
    const found = Object.assign(made('button', text), { type: 'button', className: 'btn btn-sm btn-secondary' });
    found.addEventListener('click', action);
    return found;
}
