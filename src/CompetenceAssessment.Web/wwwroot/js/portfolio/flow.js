// Adding evidence in place: each step is a plain page whose #step htmx shows in #adding, and the page's own coverage is brought up to date at the end.
// This module makes the list of indicators searchable as one types and keeps the focus where the reader is.

const fold = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

function searchable(form) {
    if (form.dataset.ready) return;
    form.dataset.ready = 'true';
    const box = form.querySelector('[data-search]');
    const found = form.querySelector('[data-found]');
    for (const button of form.querySelectorAll('[data-without-script]')) button.hidden = true;
    const groups = [...form.querySelectorAll('.tick-group, .suggested')].map(group => ({ group, wasOpen: group.open, ticks: [...group.querySelectorAll('.tick')] }));
    const ticked = form.querySelector('[data-ticked]');
    const count = () => { ticked.textContent = ticked.dataset.ticked.replace('{0}', form.querySelectorAll('.tick input:checked').length); };
    form.addEventListener('change', count);
    count();
    box.addEventListener('keydown', event => {
        if (event.key === 'Enter') event.preventDefault();
    });
    box.addEventListener('input', () => {
        const words = fold(box.value).split(/\s+/).filter(Boolean);
        let lines = 0;
        for (const { group, wasOpen, ticks } of groups) {
            let any = false;
            for (const tick of ticks) {
                tick.hidden = !words.every(word => tick.dataset.words.includes(word));
                if (!tick.hidden) lines++;
                any ||= !tick.hidden;
            }
            group.hidden = !any;
            group.open = words.length > 0 ? any : wasOpen;
        }
        found.textContent = words.length > 0 ? found.dataset.found.replace('{0}', lines) : '';
    });
}

function prepare(root) {
    for (const form of root.querySelectorAll('[data-ticks]')) searchable(form);
}

document.addEventListener('htmx:load', event => prepare(event.detail.elt.parentElement ?? document));
document.addEventListener('htmx:afterSettle', event => {
    if (event.target.id !== 'adding') return;
    // The last step leaves the place empty; what was done is said just above it.
    const isOver = event.target.childElementCount === 0;
    const shown = isOver ? document.getElementById('done') : event.target;
    if (isOver) shown.focus({ preventScroll: true });
    shown.scrollIntoView({ block: 'start' });
});
prepare(document);
