// Compares a PDF with the issued documents of a certificate. The file is hashed here and never leaves the device:
// the page already holds the hashes of all documents.

const section = document.querySelector('[data-compare]');
if (section) start(section);

function start(section) {
    const drop = section.querySelector('[data-drop]');
    const input = section.querySelector('input[type="file"]');
    const documents = [...section.querySelectorAll('[data-sha256]')].map(element => element.dataset);
    // Browsers offer hashing to secure pages only (https, or this very machine).
    if (!globalThis.crypto?.subtle) return show(section, 'insecure');

    drop.hidden = false;
    input.addEventListener('change', () => { if (input.files.length > 0) compare(section, documents, input.files[0]); });
    // A file let go beside the area would otherwise take the place of the page.
    for (const kind of ['dragover', 'drop']) window.addEventListener(kind, event => event.preventDefault());
    drop.addEventListener('dragover', () => drop.classList.add('over'));
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', event => {
        drop.classList.remove('over');
        const [file] = event.dataTransfer.files;
        if (file) compare(section, documents, file);
    });
}

async function compare(section, documents, file) {
    show(section, 'working');
    let hash;
    try {
        hash = await sha256(file);
    } catch {
        return show(section, 'unreadable');
    }
    const found = documents.find(document => document.sha256 === hash);
    const answer = !found ? 'altered' : found.superseded === 'true' ? 'superseded' : 'identical';
    show(section, answer, file.name, found?.name ?? '');
}

async function sha256(file) {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function show(section, answer, file = '', name = '') {
    for (const element of section.querySelectorAll('[data-answer]')) {
        const shown = element.dataset.answer === answer;
        if (shown) {
            for (const slot of element.querySelectorAll('[data-file]')) slot.textContent = file;
            for (const slot of element.querySelectorAll('[data-document]')) slot.textContent = name;
        }
        element.hidden = !shown;
    }
}
