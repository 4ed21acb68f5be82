// Requests that outlive a session. When an answer says that nobody is signed in (401), a dialog asks to sign in again,
// and the same request is sent once more: nothing typed is lost.

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
let signingIn = null;

/** The token that every changing request carries in the RequestVerificationToken header. */
export const formToken = () => meta('form-token');

/** Like fetch, with the form token, and patient with an ended session.
 *  Rejects with an AbortError when the reader closes the dialog without signing in. */
export async function send(address, options = {}) {
    const request = () => fetch(address, {
        credentials: 'same-origin',
        ...options,
        headers: { 'RequestVerificationToken': formToken(), ...options.headers },
    });
    const answer = await request();
    if (answer.status !== 401) return answer;
    await signInAgain();
    return request();
}

/** Sends a file as it is, with the part that has gone out (0 to 1) told on the way. Resolves with status and text, rejects where the
 *  connection broke ("lost") or the sender gave up ("cancelled"). Patient with an ended session, as send is. */
export async function sendFile(address, file, progress, cancel = () => {}) {
    const answer = await put(address, file, progress, cancel);
    if (answer.status !== 401) return answer;
    await signInAgain();
    return put(address, file, progress, cancel);
}

function put(address, file, progress, cancel) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('PUT', address);
        request.setRequestHeader('RequestVerificationToken', formToken());
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.upload.onprogress = event => progress(event.loaded / file.size);
        request.onload = () => resolve({ status: request.status, text: request.responseText });
        request.onerror = () => reject(new Error('lost'));
        request.onabort = () => reject(new Error('cancelled'));
        cancel(() => request.abort());
        request.send(file);
    });
}

/** Opens the dialog, once for all requests that wait, and resolves when the same person is signed in again. */
export function signInAgain() {
    signingIn ??= ask().finally(() => { signingIn = null; });
    return signingIn;
}

function ask() {
    return new Promise((resolve, reject) => {
        const dialog = document.createElement('dialog');
        dialog.className = 'sign-in-again';
        dialog.setAttribute('aria-label', meta('sign-in-again'));
        const frame = document.createElement('iframe');
        frame.src = meta('sign-in-address');
        frame.title = meta('sign-in-again');
        const note = document.createElement('p');
        note.setAttribute('role', 'alert');
        note.hidden = true;
        const later = document.createElement('button');
        later.type = 'button';
        later.className = 'link-button';
        later.textContent = meta('sign-in-later');
        later.addEventListener('click', () => dialog.close());
        dialog.append(note, frame, later);
        document.body.append(dialog);

        const hear = event => {
            if (event.origin !== window.location.origin || event.source !== frame.contentWindow || event.data?.type !== 'signed-in') return;
            if (event.data.person !== meta('viewer')) {
                note.textContent = meta('sign-in-other');
                note.hidden = false;
                frame.remove();
                return;
            }
            end();
            resolve();
        };
        const end = () => {
            window.removeEventListener('message', hear);
            dialog.removeEventListener('close', closed);
            dialog.close();
            dialog.remove();
        };
        const closed = () => {
            end();
            reject(new DOMException('Not signed in.', 'AbortError'));
        };
        window.addEventListener('message', hear);
        dialog.addEventListener('close', closed);
        dialog.showModal();
    });
}

// htmx sends the interrupted request again by repeating the event that caused it.
document.addEventListener('htmx:responseError', event => {
    const { xhr, elt, requestConfig } = event.detail;
    if (xhr.status !== 401) return;
    signInAgain().then(() => window.htmx.trigger(elt, requestConfig.triggeringEvent?.type ?? 'click'), () => {});
});
