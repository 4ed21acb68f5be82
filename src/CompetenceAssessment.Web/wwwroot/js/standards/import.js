// While a text is sent and read, the page says so and a second click does nothing.
for (const form of document.querySelectorAll('form[data-import]'))
    form.addEventListener('submit', event => {
        if (form.dataset.sent) return event.preventDefault();
        form.dataset.sent = 'yes';
        const place = form.querySelector('[data-progress]');
        place.replaceChildren(document.createElement('progress'), ` ${place.dataset.words}`);
        place.firstChild.setAttribute('aria-label', place.dataset.words);
    });
window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-import]')) {
        delete form.dataset.sent;
        form.querySelector('[data-progress]').replaceChildren();
    }
});
