// Small comforts for every page. Everything works without them.
import { formToken } from './session.js';

// After a refused save the summary takes the focus, so that it is read and seen first.
function focusSummary(root) {
    root.querySelector('[data-focus]')?.focus();
}

// Menus made of <details> close when the reader goes elsewhere.
document.addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details.menu[open]'))
        if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details.menu[open]')) {
        menu.open = false;
        menu.querySelector('summary').focus();
    }
});

// Requests that scripts send carry the form token.
document.addEventListener('htmx:configRequest', event => {
    event.detail.headers['RequestVerificationToken'] = formToken();
});
document.addEventListener('htmx:afterSwap', event => focusSummary(event.target));

focusSummary(document);
