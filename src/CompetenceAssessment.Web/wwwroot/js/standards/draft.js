import { Saves } from '../saves.js';

// The form of a part of a draft saves by itself while it is written; its buttons work without this script.

const form = document.querySelector('form[data-autosave]');
const pause = 1500;

if (form) {
    const state = form.querySelector('[data-save-state]');
    const problem = form.querySelector('[data-save-problem]');
    const words = JSON.parse(state.dataset.words);
    // The page may answer a button, with that button's address.
    const address = form.getAttribute('action');
    const part = 'part';
    const split = form.querySelector('button[data-split]');
    const saves = new Saves((_, entry) => show(entry));
    // What only a button means is not saved while it is written.
    const aside = ['Input.Reason', 'Input.Competence', 'Input.NewKind', 'Input.NewText', 'Input.NewTask', 'Input.Repairs'];
    const isAside = name => aside.includes(name.split('[')[0]);

    const fields = () => {
        const data = new FormData(form);
        for (const name of [...data.keys()].filter(isAside)) data.delete(name);
        return data;
    };

    const changed = event => {
        if (!event.target.name?.startsWith('Input.') || isAside(event.target.name)) return;
        if (isMarked()) {
            // A mark to split at is no text. What was written before it came is saved as it was.
            if (!saves.of(part) || saves.of(part).state === 'saved') tell('marked');
            return;
        }
        if (state.dataset.state === 'marked') saves.of(part) ? show(saves.of(part)) : tell('');
        saves.note(part, address, fields(), event.type === 'input' ? pause : 0);
    };
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    // What was written before this script had arrived, or what the browser put back, is saved as well.
    const early = [...form.querySelectorAll('textarea, input[type=text]')].find(field => field.value !== field.defaultValue && !isAside(field.name));
    if (early) changed({ target: early, type: 'input' });

    // A button's own save goes last: what is under way is finished first, so that its version is the newest.
    let isSettled = false;
    form.addEventListener('submit', async event => {
        if (isSettled || !saves.of(part)) return;
        event.preventDefault();
        const button = event.submitter;
        isSettled = true;
        const canGoOn = await saves.settle(part);
        await new Promise(done => setTimeout(done)); // A form that is still telling of one submission ignores the next.
        if (canGoOn) {
            saves.forgetSaved(part);
            form.requestSubmit(button);
        }
        isSettled = false;
    });

    split?.addEventListener('click', () => {
        const text = form.querySelector('textarea[name^="Input.Texts"]');
        if (!text.value.includes(split.dataset.split) && text.selectionStart > 0 && text.selectionStart < text.value.length)
            text.setRangeText(split.dataset.split, text.selectionStart, text.selectionStart, 'end');
    });

    function isMarked() {
        return split && [...form.querySelectorAll('textarea[name^="Input.Texts"]')].some(t => t.value.includes(split.dataset.split));
    }

    function tell(name) {
        state.textContent = words[name] ?? '';
        state.dataset.state = name;
    }

    function show(entry) {
        tell(entry.state === 'saved' && isMarked() ? 'marked' : entry.state);
        problem.replaceChildren();
        problem.hidden = !entry.problem;
        if (entry.problem) problem.append(made('p', entry.problem));
        if (entry.state === 'saved') {
            form.elements['Input.Version'].value = entry.version;
            for (const [name, value] of Object.entries(entry.carry)) form.elements[name].value = value;
            const reading = form.querySelector('[data-reading]');
            if (reading && entry.saved.reading) reading.textContent = entry.saved.reading;
        }
        if (entry.state === 'conflict') showBoth(entry);
    }

    function showBoth(entry) {
        for (const value of entry.stored.differences ?? []) {
            const list = document.createElement('dl');
            list.append(made('dt', `${value.label}: ${words.yours}`), made('dd', value.yours ?? ''), made('dt', `${value.label}: ${words.stored}`), made('dd', value.stored ?? ''));
            problem.append(list);
        }
        problem.append(
            button(words.mine, () => saves.keepMine(part)),
            button(words.theirs, () => { saves.takeStored(part); location.reload(); }));
        problem.hidden = false;
    }

    function made(name, text) {
        return Object.assign(document.createElement(name), { textContent: text });
    }

    function button(text, act) {
        const made = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-secondary', textContent: text });
        made.addEventListener('click', act);
        return made;
    }
}
