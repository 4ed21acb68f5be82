import { formToken } from '../session.js';

// Recordings are streamed with progress; a record with unsaved words warns before it is left.

for (const form of document.querySelectorAll('form[data-guard]')) {
    let changed = false;
    form.addEventListener('input', () => { changed = true; });
    form.addEventListener('submit', () => { changed = false; });
    window.addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
}

for (const form of document.querySelectorAll('form[data-recording]')) {
    const progress = form.querySelector('[data-progress]');
    const text = form.querySelector('[data-progress-text]');
    for (const part of form.querySelectorAll('[data-with-script]')) part.hidden = false;
    for (const part of form.querySelectorAll('[data-without-script]')) part.hidden = true;
    form.addEventListener('submit', event => {
        const file = form.querySelector('input[type=file]').files[0];
        if (!file) return;
        event.preventDefault();
        const request = new XMLHttpRequest();
        request.open('PUT', `${form.dataset.recording}?name=${encodeURIComponent(file.name)}`);
        request.setRequestHeader('RequestVerificationToken', formToken());
        request.upload.addEventListener('progress', e => {
            progress.querySelector('progress').value = e.loaded / e.total;
            text.textContent = `${form.dataset.sending} ${Math.round(100 * e.loaded / e.total)} %`;
        });
        request.addEventListener('load', () => {
            if (request.status === 201) location.reload();
            else text.textContent = JSON.parse(request.responseText || '{}').detail ?? form.dataset.lost;
        });
        request.addEventListener('error', () => { text.textContent = form.dataset.lost; });
        progress.hidden = false;
        request.send(file);
    });
}
