// Keys of the desk, unless somebody types or has switched them off.

/** @param actions what each key does; `outcome` takes 0, 1 or 2, `leave` leaves a text, `save` saves and goes on. */
export function listen(actions) {
    const help = document.querySelector('[data-help]');
    const keysOn = document.querySelector('[data-keys-on]');
    keysOn.checked = localStorage.getItem('desk-keys') !== 'off';
    keysOn.addEventListener('change', () => localStorage.setItem('desk-keys', keysOn.checked ? 'on' : 'off'));
    document.addEventListener('click', event => { if (event.target.closest('[data-help-open]')) help.showModal(); });

    const isText = target => target.closest('textarea, select, input:not([type=radio], [type=checkbox])');
    const all = { ...actions, '?': () => help.showModal() };
    for (const index of [0, 1, 2]) all[String(index + 1)] = () => actions.outcome(index);

    document.addEventListener('keydown', event => {
        if (!keysOn.checked || event.altKey || help.open || document.querySelector('dialog[open]')) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); actions.save(); return; }
        if (event.ctrlKey || event.metaKey) return;
        if (isText(event.target)) {
            if (event.key === 'Escape') actions.leave();
            return;
        }
        const action = event.key.length === 1 ? all[event.key] : null;
        if (!action) return;
        event.preventDefault();
        action();
    });
}
